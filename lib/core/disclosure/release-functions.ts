import { levels } from "../questionnaire/control";
import { isCertain } from "./is-certain";
import type { LevelBand } from "./level-band";
import { type LevelCounts, withOne } from "./level-counts";
import { bandAt } from "./release-levels";

type World = readonly LevelCounts[];

/** The answers of a part of those who know a control, and the bands of which one may be shown of it. */
export type Group = Readonly<{ counts: LevelCounts; bands: readonly LevelBand[] }>;

/**
 * The bands of groups that together are everybody who knows a control. It looks for other answers that would show the
 * same, of the groups and of the whole: one answer changed, two within a group, or two swapped between groups.
 *
 * @param whole what is shown of all of them together, from their counts
 * @returns null where the answers found leave somebody’s level certain
 */
export function releaseFunctions(
  groups: readonly Group[],
  whole: (counts: LevelCounts) => unknown,
): readonly LevelBand[] | null {
  const bandsOf = (world: World) => groups.map(({ bands, counts }, at) => bandAt(bands, world[at] ?? counts));
  const shownOf = (world: World) => JSON.stringify([bandsOf(world), whole(totalOf(world))]);
  const actual = groups.map(({ counts }) => counts);
  const shown = shownOf(actual);
  const found: World[] = [actual];
  for (const ways of [singleChanges, swaps, doubleChanges]) {
    found.push(...ways(actual).filter((world) => shownOf(world) === shown));
    if (actual.every((_, at) => !isCertain(found.flatMap((world) => world.slice(at, at + 1))))) return bandsOf(actual);
  }
  return null;
}

function totalOf(world: World): LevelCounts {
  return levels.map((level) => world.reduce((sum, counts) => sum + (counts[level] ?? 0), 0));
}

/** Every group with one answer changed. */
function singleChanges(world: World): readonly World[] {
  return world.flatMap((counts, at) => changesOf(counts).map((changed) => world.with(at, changed)));
}

/** Every group with two answers changed. */
function doubleChanges(world: World): readonly World[] {
  return world.flatMap((counts, at) =>
    changesOf(counts).flatMap((once) => changesOf(once).map((twice) => world.with(at, twice))),
  );
}

/** Every two groups with an answer of one and another of the other swapped. */
function swaps(world: World): readonly World[] {
  return world.flatMap((one, at) =>
    world.slice(at + 1).flatMap((two, after) =>
      pairs.flatMap(([given, taken]) => {
        if ((one[given] ?? 0) === 0 || (two[taken] ?? 0) === 0) return [];
        const swapped = withOne(withOne(one, given, -1), taken, 1);
        return [world.with(at, swapped).with(at + 1 + after, withOne(withOne(two, taken, -1), given, 1))];
      }),
    ),
  );
}

const pairs = levels.flatMap((from) => levels.filter((to) => to !== from).map((to) => [from, to] as const));

function changesOf(counts: LevelCounts): readonly LevelCounts[] {
  return pairs
    .filter(([from]) => (counts[from] ?? 0) > 0)
    .map(([from, to]) => withOne(withOne(counts, from, -1), to, 1));
}
