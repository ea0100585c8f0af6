import type { Paint, Tone } from "./paints";
import type { Weight } from "./text-width";

export type RectMark = Readonly<{ kind: "rect"; x: number; y: number; width: number; height: number; paint: Paint }>;
export type LineMark = Readonly<{ kind: "line"; x1: number; y1: number; x2: number; y2: number; paint: Paint }>;
export type PathMark = Readonly<{ kind: "path"; d: string; paint: Paint }>;
export type CircleMark = Readonly<{ kind: "circle"; x: number; y: number; r: number; paint: Paint }>;
export type TextMark = Readonly<{
  kind: "text";
  x: number;
  /** Of the baseline. */
  y: number;
  text: string;
  size: number;
  weight: Weight;
  tone: Tone;
  anchor: "start" | "middle" | "end";
}>;

/** One placed shape or text. */
export type Mark = RectMark | LineMark | PathMark | CircleMark | TextMark;

/** A chart placed in a size; marks are painted in order, texts above all shapes. */
export type Scene = Readonly<{ width: number; height: number; marks: readonly Mark[] }>;

/** The plot's box, and the middles of its rows where it has rows: what an interactive drawing must meet. */
export type Plot = Readonly<{ left: number; right: number; top: number; bottom: number; rows: readonly number[] }>;
export type PlottedScene = Scene & Readonly<{ plot: Plot }>;

/** Where a chart is placed. Under 500 wide, labels stand above bars and ticks thin out. A trend's plot may be set low. */
export type Size = Readonly<{ width: number; plotHeight?: number }>;

/**
 * The two placings that a page carries, and the gauge's, which is the same in both; then that of paper: 12 print as 8.5 pt
 * across the text of an A4 page, and trends are so low that three charts mostly stand on one.
 */
export const sizes = {
  wide: { width: 720 },
  narrow: { width: 312 },
  print: { width: 660, plotHeight: 120 },
} as const;

/** The one placing of a trend that is one of many, beside its words. */
export const lowSize = { width: 312, plotHeight: 140 } as const;

export function isNarrow(size: Size): boolean {
  return size.width < 500;
}

/** How a page shows the placings (charts.css says the same): from which width on the wide one, and how far each grows. */
export const shown = { wideFrom: 665, widest: { wide: 860, narrow: 420 } } as const;
