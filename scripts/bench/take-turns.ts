import type { Load } from "./load";
import { median } from "./spread";

/** A server is slower until it has answered some four thousand requests, and its code is compiled. */
const mostWarmUps = 20;
const steady = 1.03;
/** One round is too short to tell by it that nobody gets faster any more. */
const steadyRounds = 2;

/**
 * Runs the contestants in turn, A B B A, so that a machine whose speed drifts treats them alike, and so that what one of
 * them leaves behind, as a database at work, does not always meet the same next one. The result holds each contestant's
 * rounds; those before none gets faster any more are not counted.
 */
export async function takeTurns(
  rounds: number,
  contestants: readonly (() => Promise<Load>)[],
): Promise<readonly (readonly Load[])[]> {
  const fastest = contestants.map(() => 0);
  let steadySince = 0;
  for (let warmUps = 0; warmUps < mostWarmUps && steadySince < steadyRounds; warmUps += 1) {
    steadySince += 1;
    for (const [index, contestant] of contestants.entries()) {
      const { perSecond } = await contestant();
      const before = fastest[index] ?? 0;
      if (perSecond > before * steady) steadySince = 0;
      fastest[index] = Math.max(before, perSecond);
    }
  }
  const results: Load[][] = contestants.map(() => []);
  const order = [...contestants.entries()];
  for (let round = 0; round < rounds; round += 1)
    for (const [index, contestant] of round % 2 === 0 ? order : order.toReversed())
      results[index]?.push(await contestant());
  return results;
}

/** The median over the rounds of ours divided by theirs. */
export function medianRatio<T>(ours: readonly T[], theirs: readonly T[], of: (result: T) => number): number {
  return median(ours.flatMap((result, round) => (theirs[round] === undefined ? [] : [of(result) / of(theirs[round])])));
}
