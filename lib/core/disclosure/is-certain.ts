import { levels } from "../questionnaire/control";
import { type LevelCounts, sizeOf, withOne } from "./level-counts";

/**
 * Whether somebody’s level is certain where one of these answers must be the true one: exactly one person gave a level,
 * or everybody the same, or everybody but a reader who knows the own answer.
 *
 * @param possible all of the same number of people
 */
export function isCertain(possible: readonly LevelCounts[]): boolean {
  const [first] = possible;
  if (first === undefined) return false;
  const n = sizeOf(first);
  return (
    levels.some((level) => isFixed(possible, level, [1, n])) || levels.some((own) => isCertainTo(own, possible, n))
  );
}

/** Whether a person who gave this level would know what everybody else gave. */
function isCertainTo(own: number, possible: readonly LevelCounts[], n: number): boolean {
  const others = possible.flatMap((counts) => ((counts[own] ?? 0) > 0 ? [withOne(counts, own, -1)] : []));
  return others.length > 0 && levels.some((level) => isFixed(others, level, [n - 1]));
}

function isFixed(possible: readonly LevelCounts[], level: number, telling: readonly number[]): boolean {
  return telling.some((count) => possible.every((counts) => counts[level] === count));
}
