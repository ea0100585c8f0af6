import { agreementOf } from "../statistics/agreement";
import { bandOf } from "../team/agreement-band";
import type { Bin, Histogram } from "../team/histogram";
import type { JobFunction } from "../team/round";
import type { ShownAgreement } from "../team/shown-agreement";
import { halfLevel, isInBand, type LevelBand } from "./level-band";
import { allCounts, type LevelCounts, sizeOf, sumOf } from "./level-counts";
import { mostEnumerated } from "./level-view";

/** What the report of an earlier round of the scope shows of a control. `band` is null where it shows an exact mean. */
export type EarlierLevels = Readonly<{
  known: number;
  level: number;
  band: LevelBand | null;
  agreement: ShownAgreement;
  histogram: Histogram;
}>;

/** The same of a control, with its job functions; null where the report does not keep them, and may have shown them. */
export type EarlierControl = EarlierLevels & Readonly<{ functions: readonly ShownFunction[] | null }>;

/** What is shown of one job function’s answers to a control. */
export type ShownFunction = Readonly<{ jobFunction: JobFunction; known: number; band: LevelBand }>;

/** The band of half levels that an earlier mean lies in. */
export function earlierBand({ known, level, band }: EarlierLevels): LevelBand {
  const half = halfLevel(Math.round(level * known), known);
  return band ?? { from: half, to: half };
}

/** Every set of answers that fits what was shown; null where those are too many to enumerate. */
export function possibleEarlier(shown: EarlierLevels): readonly LevelCounts[] | null {
  const { known, histogram } = shown;
  if (histogram.kind === "levels") return [histogram.bins.map(({ count }) => count)];
  return known > mostEnumerated ? null : allCounts(known).filter((counts) => fits(counts, shown));
}

function fits(counts: LevelCounts, { known, level, band, agreement, histogram }: EarlierLevels): boolean {
  const sum = sumOf(counts);
  const isMean = band === null ? sum === Math.round(level * known) : isInBand(sum, known, band);
  return (
    isMean && hasAgreement(counts, agreement) && (histogram.kind === "withheld" || hasBins(counts, histogram.bins))
  );
}

function hasAgreement(counts: LevelCounts, shown: ShownAgreement): boolean {
  if (shown.kind === "withheld") return true;
  const value = agreementOf(counts);
  return shown.kind === "band" ? bandOf(value) === shown.band : Math.abs(value - shown.value) < 1e-9;
}

function hasBins(counts: LevelCounts, bins: readonly Bin[]): boolean {
  return bins.every(({ from, to, count }) => sizeOf(counts.slice(from, to + 1)) === count);
}
