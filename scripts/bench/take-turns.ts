import { median } from "./spread";

/**
 * Runs the contestants in turn, A B A B, so that a machine whose speed drifts treats them alike. The result holds each
 * contestant's rounds; a first round of each warms up and is not counted.
 */
export async function takeTurns<T>(
  rounds: number,
  contestants: readonly (() => Promise<T>)[],
): Promise<readonly (readonly T[])[]> {
  const results: T[][] = contestants.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      const result = await contestant();
      if (round > 0) results[index]?.push(result);
    }
  }
  return results;
}

/** The median over the rounds of ours divided by theirs. */
export function medianRatio<T>(ours: readonly T[], theirs: readonly T[], of: (result: T) => number): number {
  return median(ours.flatMap((result, round) => (theirs[round] === undefined ? [] : [of(result) / of(theirs[round])])));
}
