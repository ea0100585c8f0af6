import { isNarrow, type PlottedScene } from "./scene";

/** Room for what hangs under a bar: the thin one of the reader's segment, or the end of a target's mark. */
const underBar = 20;
const overBar = 6;
/** Room for the percentages under the plot. */
const underPlot = 24;
/** So few rows are read together, and what is said of one is as high as the next. */
const few = 3;

/** Where what is said of a row stands: its left edge, and the edge of it that faces the row. */
export type BesideRow = Readonly<{ left: number; edge: number; isBelow: boolean }>;

/**
 * Below a row of the upper half, above one of the lower: the bar that is read is never covered, whatever is said of it.
 * Under the plot where rows are few, so that no bar is.
 */
export function besideRow({ width, plot }: PlottedScene, at: number, barHeight: number): BesideRow {
  const left = isNarrow({ width }) ? 0 : plot.left;
  if (plot.rows.length <= few) return { left, edge: plot.bottom + underPlot, isBelow: true };
  const middle = plot.rows[at] ?? 0;
  const isBelow = at < plot.rows.length / 2;
  const edge = isBelow ? middle + barHeight / 2 + underBar : middle - barHeight / 2 - overBar;
  return { left, edge, isBelow };
}
