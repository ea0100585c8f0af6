import type { ComparisonSegment, SegmentName, TrendSegment } from "@/lib/core/benchmark/comparison";
import type { Dimension } from "@/lib/core/benchmark/figure";
import { leastShown, leastSure, type SegmentReason } from "@/lib/core/benchmark/segment";
import { list, sampleSize } from "./numbers";

const dimensions: Readonly<Record<Dimension, string>> = {
  industry: "industry",
  region: "region",
  size: "size",
  "job-function": "job function",
  "container-count": "number of containers",
};

/** A dimension inside a sentence: "job function". */
export function dimensionLabel(dimension: Dimension): string {
  return dimensions[dimension];
}

/** A segment by its name: "Europe", "1,000–4,999 employees". */
export function segmentLabel({ dimension, label }: Pick<SegmentName, "dimension" | "label">): string {
  return dimension === "size" ? `${label.replace("-", "–")} employees` : label;
}

const reasons: Readonly<Record<SegmentReason, string>> = {
  chosen: "You chose this dimension.",
  only: `Of your segments it is the only one with ${leastShown} answers or more.`,
  first: `Of your segments with ${leastSure} answers or more it comes first in the order industry, region, size, job function.`,
  largest: `None of your segments has ${leastSure} answers; this one has the most.`,
};

/** Which segment stands beside everybody where the reader chose this dimension, or none. */
export function whichSegment(by: Dimension | null): string {
  const rule = `A segment is shown from ${leastShown} answers on, and is indicative only under ${leastSure}.`;
  if (by === null) {
    return `Thin bars show your own segment: the first of industry, region, size and job function with ${leastSure} answers or more, else the one with the most. ${rule}`;
  }
  return `Thin bars show your segment by ${dimensionLabel(by)} where it can be shown, else another of yours. ${rule}`;
}

/** Whose thin bars these are, why theirs, and how sure they are. */
export function segmentNote(segment: ComparisonSegment): string {
  const { dimension, reason, isIndicative, others } = segment;
  const name = `The thin bars are your ${dimensionLabel(dimension)}: ${segmentLabel(segment)}, ${sampleSize(segment)}.`;
  const doubt = isIndicative ? ` Under ${leastSure} answers they are indicative only.` : "";
  const rest = others.map((other) => `${segmentLabel(other)} (${sampleSize(other)})`);
  const more = rest.length === 0 ? "" : ` Also yours: ${list(rest)}.`;
  return `${name} ${reasons[reason]}${doubt}${more}`;
}

/** A trend's own segment by its name; where editions bound it differently, by each of its names. */
export function trendSegmentLabel({ dimension, lines }: TrendSegment): string {
  return [...new Set(lines.map(({ label }) => segmentLabel({ dimension, label })))].join("; ");
}

/** Whose thin line this is, how many answered in each edition, and how sure they are. */
export function trendSegmentNote(segment: TrendSegment): string {
  const points = segment.lines.flatMap((line) => line.points);
  const asked = list(points.map((point) => `${sampleSize(point)} in ${point.edition}`));
  const name = `The thin line with squares is your ${dimensionLabel(segment.dimension)}: ${trendSegmentLabel(segment)}, ${asked}.`;
  const unsure = points.filter(({ isIndicative }) => isIndicative).map(({ edition }) => String(edition));
  return unsure.length === 0 ? name : `${name} Under ${leastSure} answers it is indicative only: ${list(unsure)}.`;
}
