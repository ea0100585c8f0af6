import type { Bar } from "./spec";

/** Fifths from 0 to the next above what bars and whiskers reach, so that bars of unlike charts stay comparable. */
export function proportionTicks(bars: readonly Bar[]): readonly number[] {
  const ends = bars.flatMap(({ segment, ...bar }) =>
    [bar, segment].map((one) => Math.max(one?.proportion ?? 0, one?.interval?.high ?? 0)),
  );
  const highest = Math.max(0, ...ends);
  // Two fifths at least: a few percent must not look like most. 1e-9 forgives floating point.
  const fifths = Math.min(5, Math.max(2, Math.ceil(highest * 5 - 1e-9)));
  return Array.from({ length: fifths + 1 }, (_, at) => at / 5);
}
