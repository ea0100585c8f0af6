import { type Level, levels } from "../questionnaire/control";
import { agreement } from "../statistics/agreement";
import { type JobFunction, jobFunctionOf, jobFunctions } from "../team/round";
import { shownApart } from "../team/shown-apart";
import type { RevealedCount } from "./room";

/** What a room answered to one control: everybody was told that it shows, so every bin is exact. */
export type RevealedControl = Readonly<{
  controlId: string;
  bins: readonly Readonly<{ level: Level; count: number }>[];
  unsure: number;
  notApplicable: number;
  answered: number;
  known: number;
  /** Null where nobody knew. */
  mean: number | null;
  /** Null where fewer than the threshold knew. */
  agreement: number | null;
  /** Of the job functions that may be told apart, in order. */
  functions: readonly Readonly<{ jobFunction: JobFunction; known: number; mean: number }>[];
}>;

/** The distribution of a revealed control's answers, by job function only where the threshold's rules allow. */
export function revealedControl(
  controlId: string,
  counts: readonly RevealedCount[],
  threshold: number,
): RevealedControl {
  const own = counts.filter(({ questionId }) => questionId === controlId);
  const countOf = (token: string) => sum(own.filter((one) => one.token === token));
  const known = levelsIn(own);
  const exact = agreement(known, threshold);
  const of = (jobFunction: JobFunction) => levelsIn(own.filter((one) => jobFunctionOf(one) === jobFunction));
  const cells = jobFunctions.map((id) => ({ id, count: of(id).length }));
  const apart = shownApart(cells, known.length, threshold);
  return {
    controlId,
    bins: levels.map((level) => ({ level, count: countOf(String(level)) })),
    unsure: countOf("unsure"),
    notApplicable: countOf("not-applicable"),
    answered: sum(own),
    known: known.length,
    mean: meanOf(known),
    agreement: exact.kind === "known" ? exact.value : null,
    functions: jobFunctions.flatMap((jobFunction) => {
      const mean = meanOf(of(jobFunction));
      return apart.has(jobFunction) && mean !== null ? [{ jobFunction, known: of(jobFunction).length, mean }] : [];
    }),
  };
}

/** Those seen differently, the widest disagreement first; of equals the first. */
export function widestFirst(all: readonly RevealedControl[]): readonly RevealedControl[] {
  const apart = all.flatMap((one) => (one.agreement === null || one.agreement === 1 ? [] : [one]));
  return apart.toSorted((one, two) => (one.agreement ?? 1) - (two.agreement ?? 1));
}

function sum(counts: readonly RevealedCount[]): number {
  return counts.reduce((so, { count }) => so + count, 0);
}

/** One level for each known answer. */
function levelsIn(counts: readonly RevealedCount[]): readonly Level[] {
  return levels.flatMap((level) => {
    const given = sum(counts.filter(({ token }) => token === String(level)));
    return Array.from({ length: given }, () => level);
  });
}

function meanOf(known: readonly Level[]): number | null {
  return known.length === 0 ? null : known.reduce<number>((so, level) => so + level, 0) / known.length;
}
