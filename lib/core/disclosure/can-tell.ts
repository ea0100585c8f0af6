import { allCounts, type LevelCounts } from "./level-counts";

/** How many people left between two rounds, and how many came. */
export type Turnover = Readonly<{ left: number; came: number }>;

/** Every turnover of fewer than `threshold` people between a round of `before` answers and one of `after`. */
export function turnovers(before: number, after: number, threshold: number): readonly Turnover[] {
  return Array.from({ length: threshold }, (_, left) => ({ left, came: left + after - before })).filter(
    ({ left, came }) => came >= 0 && left + came > 0 && left + came < threshold,
  );
}

/** Ways to try before a release is taken to be unsafe: enough for every safe one that the tests know. */
const mostTried = 20_000;

/**
 * Whether somebody who knows that all others answered as before could tell what those who left, or those who came,
 * answered: in every way to get from the possible answers before to accepted ones after, they gave the same.
 */
export function canTell(
  before: readonly LevelCounts[],
  { left, came }: Turnover,
  accepts: (after: LevelCounts) => boolean,
): boolean {
  const leavers = new Set<string>();
  const comers = new Set<string>();
  let tried = 0;
  for (const { after, gone, added } of waysFrom(before, { left, came })) {
    tried += 1;
    if (tried > mostTried) return true;
    if (!accepts(after)) continue;
    leavers.add(gone.join());
    comers.add(added.join());
    if ((left === 0 || leavers.size > 1) && (came === 0 || comers.size > 1)) return false;
  }
  return leavers.size > 0;
}

type Way = Readonly<{ after: LevelCounts; gone: LevelCounts; added: LevelCounts }>;

function* waysFrom(before: readonly LevelCounts[], { left, came }: Turnover): Generator<Way> {
  for (const counts of before) {
    for (const gone of partsOf(counts, left)) {
      for (const added of choices(came)) {
        yield { after: counts.map((count, at) => count - (gone[at] ?? 0) + (added[at] ?? 0)), gone, added };
      }
    }
  }
}

/** The answers of this many people out of these. */
function partsOf(counts: LevelCounts, size: number): readonly LevelCounts[] {
  return choices(size).filter((part) => part.every((count, at) => count <= (counts[at] ?? 0)));
}

const remembered = new Map<number, readonly LevelCounts[]>();

/** Every way in which this many people can give levels. */
function choices(size: number): readonly LevelCounts[] {
  const found = remembered.get(size) ?? allCounts(size);
  remembered.set(size, found);
  return found;
}
