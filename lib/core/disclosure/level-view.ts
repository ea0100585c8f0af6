import { agreementOf } from "../statistics/agreement";
import { type AgreementBand, bandOf } from "../team/agreement-band";
import { type Histogram, histogram } from "../team/histogram";
import { halfLevel } from "./level-band";
import { type LevelCounts, sizeOf, sumOf } from "./level-counts";

/** The finest that may be shown of a control: its half level, its agreement as a band, a distribution without a bin of one. */
export type LevelView = Readonly<{ half: number; agreement: AgreementBand; histogram: Histogram }>;

/** Above this many answers merged bins are left out: what they add is little, and too much to enumerate. */
export const mostEnumerated = 22;

/** The finest view of these answers, of three people at least. */
export function viewOf(counts: LevelCounts): LevelView {
  const n = sizeOf(counts);
  const found = histogram(counts);
  const isShown = n <= mostEnumerated || (found.kind === "levels" && !counts.includes(n));
  return {
    half: halfLevel(sumOf(counts), n),
    agreement: bandOf(agreementOf(counts)),
    histogram: isShown ? found : { kind: "withheld", reason: "single-answer" },
  };
}
