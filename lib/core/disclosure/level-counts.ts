import { type Level, levels } from "../questionnaire/control";

/** How many people gave each level, 0 to 4. */
export type LevelCounts = readonly number[];

/** The counts of these levels. */
export function countLevels(given: readonly Level[]): LevelCounts {
  return levels.map((level) => given.filter((one) => one === level).length);
}

/** How many people the counts are of. */
export function sizeOf(counts: LevelCounts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The sum of the levels. */
export function sumOf(counts: LevelCounts): number {
  return counts.reduce((sum, count, level) => sum + count * level, 0);
}

/** The counts after one more person of this level, or one fewer. */
export function withOne(counts: LevelCounts, level: number, more: 1 | -1): LevelCounts {
  return counts.map((count, at) => (at === level ? count + more : count));
}

/** Every way in which `n` people can give levels: 126 for 5 people, 10,626 for 20. */
export function allCounts(n: number): readonly LevelCounts[] {
  return partsOf(n, levels.length);
}

function partsOf(n: number, parts: number): readonly LevelCounts[] {
  if (parts === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) => first).flatMap((first) =>
    partsOf(n - first, parts - 1).map((rest) => [first, ...rest]),
  );
}
