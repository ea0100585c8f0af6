import type { Bar } from "./spec";

/** Fifths from 0 to the next above what bars and whiskers reach, so that bars of unlike charts stay comparable. */
export function proportionTicks(bars: readonly Bar[]): readonly number[] {
  const highest = Math.max(0, ...bars.map((bar) => Math.max(bar.proportion ?? 0, bar.interval?.high ?? 0)));
  // Two fifths at least: a few percent must not look like most. 1e-9 forgives floating point.
  const fifths = Math.min(5, Math.max(2, Math.ceil(highest * 5 - 1e-9)));
  return Array.from({ length: fifths + 1 }, (_, at) => at / 5);
}
