import type { Load } from "./load";
import { median } from "./spread";

/** A server is slower until it has answered some four thousand requests, and its code is compiled. */
const mostWarmUps = 10;
const steady = 1.03;

/**
 * Runs the contestants in turn, A B A B, so that a machine whose speed drifts treats them alike. The result holds each
 * contestant's rounds; those before none gets faster any more are not counted.
 */
export async function takeTurns(
  rounds: number,
  contestants: readonly (() => Promise<Load>)[],
): Promise<readonly (readonly Load[])[]> {
  const fastest = contestants.map(() => 0);
  let isSteady = false;
  for (let warmUps = 0; warmUps < mostWarmUps && !isSteady; warmUps += 1) {
    isSteady = true;
    for (const [index, contestant] of contestants.entries()) {
      const { perSecond } = await contestant();
      const before = fastest[index] ?? 0;
      if (perSecond > before * steady) isSteady = false;
      fastest[index] = Math.max(before, perSecond);
    }
  }
  const results: Load[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, contestant] of contestants.entries()) results[index]?.push(await contestant());
  return results;
}

/** The median over the rounds of ours divided by theirs. */
export function medianRatio<T>(ours: readonly T[], theirs: readonly T[], of: (result: T) => number): number {
  return median(ours.flatMap((result, round) => (theirs[round] === undefined ? [] : [of(result) / of(theirs[round])])));
}
