import { agreementOf } from "../statistics/agreement";
import { agreementBands, bandOf } from "../team/agreement-band";
import { canTell, type Turnover, turnovers } from "./can-tell";
import { type EarlierLevels, earlierBand, possibleEarlier } from "./earlier-levels";
import { isCertain } from "./is-certain";
import { isInBand, joinTowards, type LevelBand, middleOf } from "./level-band";
import { allCounts, type LevelCounts, sumOf } from "./level-counts";
import { mostEnumerated } from "./level-view";
import { partitionOf } from "./partition";
import { bandAt, onlyBand, type ReleasedLevels } from "./release-levels";

/** An earlier round as an attack takes it: what was shown of it, what may have been answered, who may have changed. */
type Attack = Readonly<{
  shown: LevelBand;
  known: number;
  before: readonly LevelCounts[] | null;
  changes: readonly Turnover[];
}>;

/** What may be shown of a later round’s `n` answers, whichever they are: of a mean one of the bands. */
export type LaterRelease = Readonly<{
  bands: readonly LevelBand[];
  /** What is shown of these answers. */
  release: (counts: LevelCounts) => ReleasedLevels;
}>;

/**
 * What may be shown of `n` answers of a later round of a scope, where it may differ from earlier ones by fewer people
 * than the threshold: no distribution, and bands wide enough that no difference tells what somebody who left or came
 * answered. It depends on nothing but what was shown before and `n`.
 */
export function releaseLater(n: number, earlier: readonly EarlierLevels[], threshold: number): LaterRelease {
  const attacks = earlier.map((shown): Attack => {
    const changes = turnovers(shown.known, n, threshold);
    return { shown: earlierBand(shown), known: shown.known, before: possibleEarlier(shown), changes };
  });
  const bands = coarsen(partitionOf(n).bands, n, attacks);
  const safe = new Map<LevelBand, boolean>();
  const release = (counts: LevelCounts): ReleasedLevels => {
    const band = bandAt(bands, counts);
    const isShown = safe.get(band) ?? isAgreementSafe(band, n, attacks);
    safe.set(band, isShown);
    const released = onlyBand(n, band);
    return isShown ? { ...released, agreement: { kind: "band", band: bandOf(agreementOf(counts)) } } : released;
  };
  return { bands, release };
}

/** The bands of which each is safe, whichever is the true one. */
function coarsen(bands: readonly LevelBand[], n: number, attacks: readonly Attack[]): readonly LevelBand[] {
  if (bands.length === 1) return bands;
  for (const [at, band] of bands.entries()) {
    const telling = attacks.find((attack) => tellsBand(band, n, attack));
    if (telling !== undefined) return coarsen(joinTowards(bands, at, middleOf(telling.shown)), n, attacks);
  }
  return bands;
}

function tellsBand(band: LevelBand, n: number, { shown, known, before, changes }: Attack): boolean {
  const [earlier, later] = [sumsIn(shown, known), sumsIn(band, n)];
  const [least, most] = [earlier.low - later.high, earlier.high - later.low];
  return changes.some((change) => {
    if (most < -4 * change.came || least > 4 * change.left) return false;
    if (before === null) return least === 4 * change.left || most === -4 * change.came;
    return canTell(before, change, (after) => isInBand(sumOf(after), n, band));
  });
}

/** Whether each band of agreement could be shown beside this band of the mean. */
function isAgreementSafe(band: LevelBand, n: number, attacks: readonly Attack[]): boolean {
  const own = n > mostEnumerated ? [] : allCounts(n).filter((counts) => isInBand(sumOf(counts), n, band));
  return agreementBands.every((agreed) => {
    const isShown = (counts: LevelCounts) => bandOf(agreementOf(counts)) === agreed.band;
    const isAlso = (after: LevelCounts) => isInBand(sumOf(after), n, band) && isShown(after);
    return (
      !isCertain(own.filter(isShown)) &&
      !attacks.some(({ before, changes }) => changes.some((one) => before !== null && canTell(before, one, isAlso)))
    );
  });
}

/** The least and the greatest sum of levels of which the mean rounds into a band. */
function sumsIn(band: LevelBand, n: number): Readonly<{ low: number; high: number }> {
  const sums = Array.from({ length: 4 * n + 1 }, (_, sum) => sum).filter((sum) => isInBand(sum, n, band));
  return { low: sums[0] ?? 0, high: sums.at(-1) ?? 4 * n };
}
