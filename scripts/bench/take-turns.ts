import { median } from "./spread";

/** Rounds that do not count: a server is slower until it has answered some two thousand requests, and its code is compiled. */
export const warmUps = 3;

/**
 * Runs the contestants in turn, A B A B, so that a machine whose speed drifts treats them alike. The result holds each
 * contestant's rounds.
 */
export async function takeTurns<T>(
  rounds: number,
  contestants: readonly (() => Promise<T>)[],
): Promise<readonly (readonly T[])[]> {
  const results: T[][] = contestants.map(() => []);
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      const result = await contestant();
      if (round >= warmUps) results[index]?.push(result);
    }
  }
  return results;
}

/** The median over the rounds of ours divided by theirs. */
export function medianRatio<T>(ours: readonly T[], theirs: readonly T[], of: (result: T) => number): number {
  return median(ours.flatMap((result, round) => (theirs[round] === undefined ? [] : [of(result) / of(theirs[round])])));
}
