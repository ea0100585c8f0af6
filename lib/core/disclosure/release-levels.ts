import { agreementOf } from "../statistics/agreement";
import type { Histogram } from "../team/histogram";
import type { ShownAgreement } from "../team/shown-agreement";
import { halfLevel, type LevelBand } from "./level-band";
import { type LevelCounts, sizeOf, sumOf } from "./level-counts";
import { viewOf } from "./level-view";
import { keyOf, partitionOf } from "./partition";

/** What may be shown of the answers to one control. */
export type ReleasedLevels = Readonly<{
  known: number;
  band: LevelBand;
  agreement: ShownAgreement;
  histogram: Histogram;
}>;

/** What may be shown of these answers by themselves, of three people at least. */
export function releaseLevels(counts: LevelCounts): ReleasedLevels {
  const n = sizeOf(counts);
  const band = bandOf(counts);
  const { noBins, rest } = partitionOf(n);
  if (rest.has(keyOf(counts))) return onlyBand(n, band);
  const { agreement, histogram } = viewOf(counts);
  if (noBins.has(keyOf(counts))) return { ...onlyBand(n, band), agreement: { kind: "band", band: agreement } };
  const shown: ShownAgreement =
    histogram.kind === "levels" ? { kind: "exact", value: agreementOf(counts) } : { kind: "band", band: agreement };
  return { known: n, band, agreement: shown, histogram };
}

/** A release of nothing but how many know the control and the band of their mean. */
export function onlyBand(known: number, band: LevelBand): ReleasedLevels {
  return { known, band, agreement: { kind: "withheld" }, histogram: { kind: "withheld", reason: "single-answer" } };
}

/** The band that is shown of the mean of these answers by themselves. */
export function bandOf(counts: LevelCounts): LevelBand {
  return bandAt(partitionOf(sizeOf(counts)).bands, counts);
}

/** The one of these bands, which go from 0 to 4, that the mean of the answers lies in. */
export function bandAt(bands: readonly LevelBand[], counts: LevelCounts): LevelBand {
  const half = halfLevel(sumOf(counts), sizeOf(counts));
  return bands.find(({ from, to }) => from <= half && half <= to) ?? { from: half, to: half };
}
