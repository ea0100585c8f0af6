import type { FigureQuery, QueryName, ReadQuery, Who } from "@/lib/core/benchmark/figure-query";
import { list, wholeNumber } from "./numbers";
import { dimensionLabel } from "./segments";

/** How many figures there are: "557 figures", "one figure". */
export function figureCount(figures: number): string {
  return figures === 1 ? "one figure" : `${wholeNumber(figures)} figures`;
}

/** What was looked for: "Supply chain, Red Hat, 2023, “signing”". Empty where nothing was. */
export function queryWords(query: FigureQuery, topicTitle: string | null): string {
  const { publisher, edition, who, words } = query;
  const parts = [
    topicTitle,
    publisher,
    edition === null ? null : String(edition),
    who === null ? null : whoWords(who),
    words === "" ? null : `“${words}”`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** Of whom, as a choice of a list. */
export function whoWords(who: Who): string {
  switch (who.kind) {
    case "everybody":
      return "everybody asked";
    case "dimension":
      return `any ${dimensionLabel(who.dimension)}`;
    case "segment":
      return who.label;
  }
}

const names: Readonly<Record<QueryName, string>> = {
  topic: "topic",
  publisher: "publisher",
  year: "year",
  who: "group",
  words: "word",
};

/** What an address asked for that no figure has; null where there is nothing of the kind. */
export function leftOut(unknown: ReadQuery["unknown"]): string | null {
  if (unknown.length === 0) return null;
  const said = unknown.map(({ name, value }) => `the ${names[name]} “${value}”`);
  return `No figure has ${list(said)}, so that was left out.`;
}
