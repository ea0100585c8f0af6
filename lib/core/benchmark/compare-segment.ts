import { wilson } from "../statistics/wilson";
import type { ComparisonBar, ComparisonSegment, SegmentName } from "./comparison";
import type { PublishedQuestion } from "./figure";
import { type ChosenSegment, leastSure } from "./segment";

/** The reader's segment beside everybody: for each bar that the segment has a figure of, its proportion and interval. */
export function compareSegment({ published, reason, others }: ChosenSegment): ComparisonSegment {
  return {
    ...nameOf(published),
    reason,
    isIndicative: (published.n ?? 0) < leastSure,
    others: others.map(nameOf),
    bars: published.figures.map(({ id, option, optionId, proportion }) => ({
      figureId: id,
      option,
      optionId,
      proportion,
      interval: published.n === null ? null : wilson(proportion, published.n),
    })),
  };
}

/** What the segment says of the same option as a bar; null where it says nothing of it. */
export function segmentBarOf(
  segment: ComparisonSegment | null,
  { optionIds, kind }: Pick<ComparisonBar, "optionIds" | "kind">,
): ComparisonSegment["bars"][number] | null {
  const [optionId, ...more] = optionIds;
  if (segment === null || kind === "not-published" || more.length > 0) return null;
  return segment.bars.find((bar) => bar.optionId === optionId) ?? null;
}

function nameOf({ id, segment, n }: PublishedQuestion): SegmentName {
  if (segment === null) throw new Error(`${id} is of everybody`);
  return { publishedId: id, dimension: segment.dimension, label: segment.label, n };
}
