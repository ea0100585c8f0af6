import { agreementBands } from "../team/agreement-band";
import { isCertain } from "./is-certain";
import { halfBands, joinTowards, type LevelBand } from "./level-band";
import { allCounts, type LevelCounts } from "./level-counts";
import { type LevelView, mostEnumerated, viewOf } from "./level-view";

/**
 * What may be shown of `n` answers, whichever they are: of those in `noBins` the band and the agreement, of those in
 * `rest` the band alone, of all others everything. It depends on nothing but `n`, so that what is left out tells no more
 * than what is shown.
 */
export type Partition = Readonly<{
  bands: readonly LevelBand[];
  noBins: ReadonlySet<string>;
  rest: ReadonlySet<string>;
}>;

/** Answers that show the same. */
type Group = Readonly<{ view: LevelView; possible: readonly LevelCounts[] }>;

const middle = 2;
const remembered = new Map<number, Partition>();

/** Enumerates all answers of `n` people, and coarsens until nobody’s level is certain from what is shown of any of them. */
export function partitionOf(n: number): Partition {
  const found = remembered.get(n) ?? coarsen(n > mostEnumerated ? [] : groupsOf(allCounts(n)), halfBands);
  remembered.set(n, found);
  return found;
}

/** The name of answers in a partition. */
export function keyOf(counts: LevelCounts): string {
  return counts.join();
}

function coarsen(all: readonly Group[], bands: readonly LevelBand[]): Partition {
  const [noBins, rest] = [new Set<string>(), new Set<string>()];
  for (const [at, { from, to }] of bands.entries()) {
    const own = coarsenBand(joined(all.filter(({ view: { half } }) => half >= from && half <= to)));
    if (own === null) return coarsen(all, joinTowards(bands, at, middle));
    for (const counts of own.noBins) noBins.add(keyOf(counts));
    for (const counts of own.rest) rest.add(keyOf(counts));
  }
  return { bands, noBins, rest };
}

type Coarsened = Readonly<{ noBins: readonly LevelCounts[]; rest: readonly LevelCounts[] }>;

/** What of one band's answers is hidden; null where even the band alone would make a level certain. */
function coarsenBand(groups: readonly Group[]): Coarsened | null {
  const classes = agreementBands.map(({ band }) => groups.filter(({ view }) => view.agreement === band));
  const parts = classes.map((own) => ({ own, pooled: withoutBins(own) }));
  const unsafe = parts.flatMap(({ own, pooled }) => (pooled === null ? own.flatMap(({ possible }) => possible) : []));
  const safe = parts.flatMap(({ pooled }) => pooled ?? []);
  const pools = bySize(safe.map(({ pool }) => pool));
  const shown = bySize(safe.flatMap(({ left }) => left.map(({ possible }) => possible)));
  const rest = [...unsafe];
  // Those without a distribution lose least, so they join first.
  const joining = [...pools, ...shown];
  while (isCertain(rest)) {
    const next = joining.shift();
    if (next === undefined) return null;
    rest.push(...next);
  }
  return { noBins: joining.filter((one) => pools.includes(one)).flat(), rest };
}

/** Of answers that agree alike those that show no distribution, and those left; null where not even all are safe so. */
function withoutBins(groups: readonly Group[]) {
  const isPooled = ({ view, possible }: Group) => view.histogram.kind === "withheld" || isCertain(possible);
  const left = groups.filter((group) => !isPooled(group));
  const pool = groups.filter(isPooled).flatMap(({ possible }) => possible);
  const joining = left.toSorted((one, two) => one.possible.length - two.possible.length);
  while (isCertain(pool)) {
    const next = joining.shift();
    if (next === undefined) return null;
    pool.push(...next.possible);
  }
  return { pool, left: joining };
}

function bySize(all: readonly (readonly LevelCounts[])[]): readonly (readonly LevelCounts[])[] {
  return all.toSorted((one, two) => one.length - two.length);
}

function groupsOf(all: readonly LevelCounts[]): readonly Group[] {
  const each = all.map((counts) => ({ view: viewOf(counts), possible: [counts] }));
  return halfBands.flatMap(({ from }) => joined(each.filter(({ view }) => view.half === from)));
}

/** Groups of which those are made one that show the same but for their half levels. */
function joined(groups: readonly Group[]): readonly Group[] {
  const found = new Map<string, Readonly<{ view: LevelView; possible: LevelCounts[] }>>();
  for (const { view, possible } of groups) {
    const key = shownKey(view);
    const same = found.get(key);
    if (same === undefined) found.set(key, { view, possible: [...possible] });
    else same.possible.push(...possible);
  }
  return [...found.values()];
}

function shownKey({ agreement, histogram }: LevelView): string {
  return `${agreement} ${histogram.kind === "withheld" ? "" : histogram.bins.map(({ count }) => count).join()}`;
}
