import type { Paint, Tone } from "./paints";
import type { CircleMark, LineMark, RectMark, TextMark } from "./scene";
import type { Weight } from "./text-width";

export function rect(paint: Paint, x: number, y: number, width: number, height: number): RectMark {
  return { kind: "rect", paint, x, y, width, height };
}

export function line(paint: Paint, x1: number, y1: number, x2: number, y2: number): LineMark {
  return { kind: "line", paint, x1, y1, x2, y2 };
}

export function circle(paint: Paint, x: number, y: number, r: number): CircleMark {
  return { kind: "circle", paint, x, y, r };
}

/** Smallest text of a chart: a narrow placing at 320 px of page still shows it at 12. */
export const axisSize = 13;
export const labelSize = 14;
/** Between two baselines of one label. */
export const lineHeight = 17;

type TextLook = Readonly<{ size?: number; weight?: Weight; tone?: Tone; anchor?: TextMark["anchor"] }>;

/** A text with its baseline at y; a label in secondary colour unless said otherwise. */
export function text(x: number, y: number, words: string, look: TextLook = {}): TextMark {
  const { size = labelSize, weight = 400, tone = "text", anchor = "start" } = look;
  return { kind: "text", x, y, text: words, size, weight, tone, anchor };
}

/** Lines of one label below each other, the first with its baseline at y. */
export function lines(x: number, y: number, words: readonly string[], look: TextLook = {}): readonly TextMark[] {
  return words.map((one, at) => text(x, y + at * lineHeight, one, look));
}

/** The benchmark's line across a bar, in its halo. */
export function targetLine(x1: number, y1: number, x2: number, y2: number): readonly LineMark[] {
  return [line("halo", x1, y1, x2, y2), line("target", x1, y1, x2, y2)];
}

/** A 95 % interval along x; the part within a bar of the reader's own colour, up to `filledTo`, is painted light. */
export function whisker(low: number, high: number, y: number, filledTo: number): readonly LineMark[] {
  const turn = Math.min(Math.max(low, filledTo), high);
  const part = (paint: Paint, from: number, to: number, cap: number): readonly LineMark[] => [
    line(paint, from, y, to, y),
    line(paint, cap, y - 4, cap, y + 4),
  ];
  return [
    ...(turn > low ? part("whiskerOnYou", low, turn, low) : part("whisker", low, low, low)),
    ...(turn < high ? part("whisker", turn, high, high) : part("whiskerOnYou", high, high, high)),
  ];
}
