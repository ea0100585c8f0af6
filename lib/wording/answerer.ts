import type { Report } from "@/lib/core/report/report";

/** Whose answers to the industry questions stand beside the published ones, in the words that a sentence needs of them. */
export type Answerer = Readonly<{
  name: string;
  possessive: string;
  /** Without a noun behind it: "no answer of yours". */
  absolute: string;
  are: "are" | "is";
  do: Readonly<{ did: string; do: string }>;
}>;

export const reader: Answerer = {
  name: "you",
  possessive: "your",
  absolute: "yours",
  are: "are",
  do: { did: "did", do: "do" },
};

export const lead: Answerer = {
  name: "the lead",
  possessive: "the lead’s",
  absolute: "the lead’s",
  are: "is",
  do: { did: "did", do: "does" },
};

/** In a team's report they are the lead's, whoever reads it. */
export function answererOf({ team }: Pick<Report, "team">): Answerer {
  return team === null ? reader : lead;
}

/** "your answer", "the lead’s answer". */
export function ownAnswer({ possessive }: Answerer): string {
  return `${possessive} answer`;
}
