import { z } from "zod";
import type { ListedRespondent } from "./opened-round";

/** What the list of a round's respondents can be narrowed to. */
export const boardStateSchema = z.enum(["all", "asked", "begun", "finished", "failed"]);
export type BoardState = z.infer<typeof boardStateSchema>;

/** How many respondents one page of the list shows. */
export const respondentsAPage = 50;

/** Which part of a round's respondents is looked at, as a page's address says. */
export const boardQuerySchema = z.object({
  search: z.string().trim().max(200).catch(""),
  state: boardStateSchema.catch("all"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type BoardQuery = Readonly<z.infer<typeof boardQuerySchema>>;

/** One page of a round's respondents. Counts are of everybody, whatever the search. */
export type RespondentBoard = Readonly<{
  query: BoardQuery;
  rows: readonly ListedRespondent[];
  found: number;
  pages: number;
  counts: Readonly<Record<BoardState, number>>;
  mayRemind: number;
}>;

/** The page of the respondents that a query asks for; a page beyond the last is the last. */
export function respondentBoard(respondents: readonly ListedRespondent[], query: BoardQuery): RespondentBoard {
  const words = fold(query.search).split(" ");
  const found = respondents.filter((one) => {
    const text = fold(`${one.name ?? ""} ${one.email ?? ""}`);
    return isIn(query.state, one) && words.every((word) => text.includes(word));
  });
  const pages = Math.max(1, Math.ceil(found.length / respondentsAPage));
  const page = Math.min(query.page, pages);
  const count = (state: BoardState) => respondents.filter((one) => isIn(state, one)).length;
  return {
    query: { ...query, page },
    rows: found.slice((page - 1) * respondentsAPage, page * respondentsAPage),
    found: found.length,
    pages,
    counts: {
      all: count("all"),
      asked: count("asked"),
      begun: count("begun"),
      finished: count("finished"),
      failed: count("failed"),
    },
    mayRemind: respondents.filter(({ mayRemind }) => mayRemind).length,
  };
}

function isIn(state: BoardState, { standing, mail }: ListedRespondent): boolean {
  if (state === "all") return true;
  return state === "failed" ? mail?.state === "failed" : standing === state;
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]+/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
