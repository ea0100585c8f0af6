import type { Token } from "./tokens";

/** How a shape is painted, by what it means. `name` is its class on a page: short, since a report bears thousands. */
export type PaintLook = Readonly<{
  name: string;
  fill: Token | "hatch-you" | "hatch-others" | "none";
  stroke: Token | null;
  width: number;
  dash: string | null;
  /** Of the fill; whole unless said. */
  opacity?: number;
}>;

/** Filled always means known, hatched always means not known. */
export const paints = {
  /** The reader's own value. */
  you: { name: "y", fill: "you", stroke: null, width: 0, dash: null },
  /** What others answered; the outline gives the pale fill its contrast. */
  others: { name: "o", fill: "others", stroke: "soft", width: 1, dash: null },
  unknown: { name: "u", fill: "hatch-you", stroke: "you", width: 1, dash: null },
  unpublished: { name: "v", fill: "hatch-others", stroke: "soft", width: 1, dash: null },
  hull: { name: "h", fill: "hull", stroke: "soft", width: 1, dash: null },
  grid: { name: "g", fill: "none", stroke: "rule", width: 1, dash: null },
  axis: { name: "a", fill: "none", stroke: "soft", width: 1, dash: null },
  whisker: { name: "w", fill: "none", stroke: "text", width: 1.5, dash: null },
  /** The part of a whisker that lies on the reader's bar. */
  whiskerOnYou: { name: "x", fill: "none", stroke: "paper", width: 1.5, dash: null },
  /** Benchmark or target; drawn over its halo, so that it stands out on any ground. */
  target: { name: "l", fill: "none", stroke: "line", width: 2.5, dash: null },
  halo: { name: "i", fill: "none", stroke: "paper", width: 5.5, dash: null },
  trend: { name: "t", fill: "none", stroke: "text", width: 2, dash: null },
  /** The reader's own segment, thinner and paler than everybody. */
  ownTrend: { name: "d", fill: "none", stroke: "soft", width: 1.5, dash: null },
  ownPoint: { name: "j", fill: "others", stroke: "soft", width: 1, dash: null },
  point: { name: "p", fill: "text", stroke: "paper", width: 1.5, dash: null },
  openPoint: { name: "q", fill: "paper", stroke: "text", width: 2, dash: null },
  /** A weak figure, and the way to it or from it: dashed, since no claim stands on them. */
  weakTrend: { name: "r", fill: "none", stroke: "text", width: 1.5, dash: "5 4" },
  weakPoint: { name: "z", fill: "paper", stroke: "text", width: 1.5, dash: "3 2" },
  break: { name: "k", fill: "none", stroke: "signal", width: 1.5, dash: "3 4" },
  /** A level still to reach, and one that the target does not ask for. */
  open: { name: "e", fill: "paper", stroke: "line", width: 1.5, dash: null },
  /** A value in five steps. Between the third and the fourth the text on it turns from dark to light. */
  shade0: { name: "h0", fill: "you", stroke: null, width: 0, dash: null, opacity: 0.08 },
  shade1: { name: "h1", fill: "you", stroke: null, width: 0, dash: null, opacity: 0.2 },
  shade2: { name: "h2", fill: "you", stroke: null, width: 0, dash: null, opacity: 0.36 },
  shade3: { name: "h3", fill: "you", stroke: null, width: 0, dash: null, opacity: 0.84 },
  shade4: { name: "h4", fill: "you", stroke: null, width: 0, dash: null },
  beyond: { name: "f", fill: "none", stroke: "rule", width: 1.5, dash: null },
} as const satisfies Record<string, PaintLook>;

export type Paint = keyof typeof paints;

/** What a text is painted in. */
export const tones = ["ink", "text", "soft", "you", "signal", "paper"] as const;
export type Tone = (typeof tones)[number];
