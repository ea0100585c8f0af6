import type { Trend } from "@/lib/core/benchmark/comparison";
import { percent, sentence } from "./numbers";

/**
 * The latest editions of a trend that may be set beside each other, as a sentence without its full stop:
 * "Said either: 31 % in 2022, 38 % in 2023". Null where weak figures leave fewer than two.
 */
export function trendLine({ measure, segments }: Trend): string | null {
  const points = (segments.at(-1)?.points ?? []).filter((point) => !point.isWeak);
  if (points.length < 2) return null;
  return `${sentence(measure)}: ${points.map(({ proportion, edition }) => `${percent(proportion)} in ${edition}`).join(", ")}`;
}
