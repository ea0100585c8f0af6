import { axisSize, lineHeight, lines } from "./marks";
import type { TextMark } from "./scene";
import type { TrendSpec } from "./spec";
import { textWidth } from "./text-width";
import { wrapText } from "./wrap-text";

/** `top` is where its line may begin: under its words, or under all where other words stand in between. */
type BreakLabel = Readonly<{ x: number; top: number; texts: readonly TextMark[] }>;
type Room = Readonly<{ left: number; right: number; narrow: boolean }>;
type Sized = Readonly<{ x: number; words: readonly string[]; left: number; right: number; row: number }>;

const gap = 10;

/** The words of series breaks above the plot, each over its line; those that would touch stand in rows of their own. */
export function placeBreaks(
  breaks: TrendSpec["breaks"],
  x: (edition: number) => number,
  room: Room,
): Readonly<{ labels: readonly BreakLabel[]; height: number }> {
  const placed: Sized[] = [];
  for (const one of breaks) {
    const at = (x(one.after) + x(one.before)) / 2;
    const words = wholeWords(one.words, room);
    const width = Math.max(0, ...words.map((word) => textWidth(word, axisSize, 400)));
    const middle = Math.min(Math.max(at, room.left + width / 2), room.right - width / 2 - 1);
    const sized = { x: at, words, left: middle - width / 2, right: middle + width / 2 };
    placed.push({ ...sized, row: freeRow(sized, placed) });
  }
  const rows = placed.reduce((most, label) => Math.max(most, label.row + 1), 0);
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(0, ...placed.filter((label) => label.row === row).map((label) => label.words.length * lineHeight)),
  );
  // Row 0 is the lowest, next to the plot.
  const bottomOf = (row: number) => heights.slice(row).reduce((sum, height) => sum + height, 0);
  return {
    height: bottomOf(0),
    labels: placed.map((label) => {
      const bottom = bottomOf(label.row);
      const first = bottom - (label.words.length - 1) * lineHeight - 4;
      const middle = (label.left + label.right) / 2;
      const look = { size: axisSize, tone: "signal", anchor: "middle" } as const;
      const isClear = placed.every((other) => other.row >= label.row || isBeside(label.x, other));
      return { x: label.x, top: (isClear ? bottom : bottomOf(0)) + 4, texts: lines(middle, first, label.words, look) };
    }),
  };
}

/** The words in four lines, as narrow as that can be; more lines rather than a word less. */
function wholeWords(words: string, { left, right, narrow }: Room): readonly string[] {
  const widest = right - left - 1;
  const widths = [1, 1.5, 2].map((times) => Math.min(widest, times * (narrow ? 108 : 170)));
  const wrapped = widths.map((width) => wrapText(words, width, axisSize, 400, Number.POSITIVE_INFINITY));
  return wrapped.find(({ length }) => length <= 4) ?? wrapped.at(-1) ?? [];
}

/** The lowest row where a label touches no other and no line crosses words. */
function freeRow(label: Omit<Sized, "row">, placed: readonly Sized[]): number {
  for (let row = 0; row < placed.length; row++) {
    const isFree = placed.every((other) => {
      if (other.row === row) return label.right + gap <= other.left || other.right + gap <= label.left;
      const [upper, lower] = other.row > row ? [other, label] : [label, other];
      return isBeside(upper.x, lower);
    });
    if (isFree) return row;
  }
  return placed.length;
}

function isBeside(x: number, words: Pick<Sized, "left" | "right">): boolean {
  return x < words.left - 2 || x > words.right + 2;
}
