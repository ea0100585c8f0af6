import type { ControlAnswers, Respondent } from "./control-answers";
import type { JobFunction } from "./round";
import { shownApart } from "./shown-apart";

/**
 * Which share of answers was "not sure". `few` and `most`: one person at most was ever unsure, or ever knew, and a share
 * would point at them. Shares come in steps of five percent, since a finer one less others would do so too.
 */
export type UnsureShare =
  | Readonly<{ kind: "share"; proportion: number }>
  | Readonly<{ kind: "few" }>
  | Readonly<{ kind: "most" }>
  | Readonly<{ kind: "withheld" }>;

export type UnsureCells = Readonly<{
  total: UnsureShare;
  /** In the order of the job functions that the round shows. */
  cells: readonly Readonly<{ jobFunction: JobFunction; share: UnsureShare }>[];
}>;

/** Who does not know, over these controls. The threshold counts those who answered, known or "not sure". */
export function unsureCells(
  some: readonly ControlAnswers[],
  functions: readonly JobFunction[],
  threshold: number,
): UnsureCells {
  const known = some.flatMap((one) => one.known);
  const unsure = some.flatMap((one) => one.unsure);
  const answered = [...known, ...unsure];
  const of = (jobFunction: JobFunction) => (one: Respondent) => one.jobFunction === jobFunction;
  const total = people(answered);
  const counts = functions.map((id) => ({ id, count: people(answered.filter(of(id))) }));
  const apart = total < threshold ? new Set() : shownApart(counts, total, threshold);
  return {
    total: total < threshold ? { kind: "withheld" } : shareOf(known, unsure),
    cells: functions.map((jobFunction) => ({
      jobFunction,
      share: apart.has(jobFunction)
        ? shareOf(known.filter(of(jobFunction)), unsure.filter(of(jobFunction)))
        : { kind: "withheld" },
    })),
  };
}

function shareOf(known: readonly Respondent[], unsure: readonly Respondent[]): UnsureShare {
  if (people(unsure) < 2) return { kind: "few" };
  if (people(known) < 2) return { kind: "most" };
  const proportion = unsure.length / (known.length + unsure.length);
  return { kind: "share", proportion: Math.round(20 * proportion) / 20 };
}

function people(some: readonly Respondent[]): number {
  return new Set(some.map(({ respondent }) => respondent)).size;
}
