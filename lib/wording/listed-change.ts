import type { ChangedPlace, ChangedText, TextChange, ValueChange } from "@/lib/core/benchmark/listed-change";
import { list, percent, wholeNumber } from "./numbers";

/** What differs between two editions of the figures, one part of a sentence each: "“Yes” 67 % → 70 %". */
export function listedChange(
  values: readonly ValueChange[],
  texts: readonly TextChange[],
  isOtherwise: boolean,
): readonly string[] {
  const rest = isOtherwise ? ["how the figures are set beside your answer"] : [];
  return [...values.map(valueWords), ...texts.map(textWords), ...rest];
}

function valueWords({ place, of, before, after }: ValueChange): string {
  const where = placeWords(place);
  if (of === "n") return `${where === "" ? "asked" : where}: n ${sample(before)} → ${sample(after)}`;
  return `${where} ${share(before)} → ${share(after)}`;
}

function placeWords(place: ChangedPlace): string {
  switch (place.kind) {
    case "chart":
      return "";
    case "row":
      return `“${place.label}”`;
    case "trend":
      return place.edition === null ? "the trend" : `${place.edition} in the trend`;
    case "own-trend":
      return `your segment, ${place.edition} in the trend`;
    case "segment":
      return `your segment, “${place.label}”`;
  }
}

const names: Readonly<Record<ChangedText, string>> = {
  question: "wording",
  population: "population",
  base: "base",
  "n-reason": "why n is not stated",
  caveat: "caveat",
  source: "source",
  confidence: "where it was read",
  weakness: "sureness",
  difference: "how it differs from what you were asked",
  kind: "kind of figure",
  report: "report",
  title: "title",
  measure: "what is counted",
  levels: "levels that it describes",
  break: "break",
};

const saidAs: Readonly<Partial<Record<ChangedText, Readonly<Record<string, string>>>>> = {
  confidence: { primary: "with the publisher", secondary: "with somebody who quotes the publisher" },
  weakness: { weak: "too weak for a headline" },
  kind: {
    published: "published",
    derived: "by arithmetic",
    combined: "one figure for several answers",
    "not-published": "not published",
    "unpublished-option": "no figure",
  },
};

function textWords({ place, of, gone, came }: TextChange): string {
  const where = placeWords(place);
  const what = where === "" ? names[of] : `${where}, ${names[of]}`;
  const said = (texts: readonly string[]) => list(texts.map((text) => saidAs[of]?.[text] ?? quoted(of, text)));
  if (came.length === 0) return `${what}, taken out: ${said(gone)}`;
  if (gone.length === 0) return `${what}, added: ${said(came)}`;
  return `${what}: now ${said(came)}; before ${said(gone)}`;
}

/** Prose in quotation marks, with single ones inside; addresses and numbers without. */
function quoted(of: ChangedText, text: string): string {
  return of === "source" || of === "levels" || of === "report"
    ? text
    : `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

function sample(n: number | null): string {
  return n === null ? "not stated" : wholeNumber(n);
}

function share(proportion: number | null): string {
  return proportion === null ? "no figure" : percent(proportion);
}
