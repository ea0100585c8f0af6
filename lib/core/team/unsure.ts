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
  const tallies = new Map<JobFunction | null, Tally>();
  const whole = emptyTally();
  for (const { known, unsure } of some) {
    for (const one of known) count("known", one);
    for (const one of unsure) count("unsure", one);
  }
  const total = whole.people.size;
  const counts = functions.map((id) => ({ id, count: tallies.get(id)?.people.size ?? 0 }));
  const apart = total < threshold ? new Set() : shownApart(counts, total, threshold);
  return {
    total: total < threshold ? { kind: "withheld" } : shareOf(whole),
    cells: functions.map((jobFunction) => {
      const tally = tallies.get(jobFunction);
      const isShown = tally !== undefined && apart.has(jobFunction);
      return { jobFunction, share: isShown ? shareOf(tally) : { kind: "withheld" } };
    }),
  };

  function count(kind: "known" | "unsure", { respondent, jobFunction }: Respondent): void {
    const own = tallies.get(jobFunction) ?? emptyTally();
    tallies.set(jobFunction, own);
    for (const tally of [own, whole]) {
      tally.people.add(respondent);
      tally[kind].people.add(respondent);
      tally[kind].answers += 1;
    }
  }
}

type Counted = { readonly people: Set<number>; answers: number };
type Tally = Readonly<{ people: Set<number>; known: Counted; unsure: Counted }>;

function emptyTally(): Tally {
  const none = (): Counted => ({ people: new Set(), answers: 0 });
  return { people: new Set(), known: none(), unsure: none() };
}

function shareOf({ known, unsure }: Tally): UnsureShare {
  if (unsure.people.size < 2) return { kind: "few" };
  if (known.people.size < 2) return { kind: "most" };
  const proportion = unsure.answers / (known.answers + unsure.answers);
  return { kind: "share", proportion: Math.round(20 * proportion) / 20 };
}
