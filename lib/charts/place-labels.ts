import type { TextMark } from "./scene";
import { type Box, overlaps, textBox } from "./text-box";

/**
 * Of each list of places the first that is free of all obstacles and, by the gap on either side, of the labels before;
 * what finds none is left out.
 */
export function placeLabels(
  labels: readonly (readonly TextMark[])[],
  obstacles: readonly Box[],
  room: Box,
  gap = 0,
): readonly TextMark[] {
  const placed: TextMark[] = [];
  for (const candidates of labels) {
    const taken = [...obstacles, ...placed.map((mark) => widened(textBox(mark), gap))];
    const free = candidates.find((candidate) => {
      const box = textBox(candidate);
      return isWithin(box, room) && !taken.some((other) => overlaps(box, other));
    });
    if (free !== undefined) placed.push(free);
  }
  return placed;
}

/** A label of one or more lines in a row, and of which column it is. */
export type RowLabel = Readonly<{ at: number; lines: readonly [TextMark, ...TextMark[]] }>;

/**
 * Labels of one row under a plot, moved inside the width where they would leave it. One that would touch a label before
 * it is left out whole.
 */
export function placeRow(labels: readonly RowLabel[], width: number): readonly RowLabel[] {
  const placed: { box: Box; label: RowLabel }[] = [];
  for (const { at, lines } of labels) {
    const [first, ...others] = lines;
    const half = Math.max(...lines.map((one) => (textBox(one).right - textBox(one).left) / 2));
    const x = Math.min(Math.max(first.x, half + 1), width - half - 1);
    const box = widened({ left: x - half, right: x + half, top: 0, bottom: 1 }, apart);
    if (placed.some((other) => overlaps(box, other.box))) continue;
    placed.push({ box, label: { at, lines: [{ ...first, x }, ...others.map((one) => ({ ...one, x }))] } });
  }
  return placed.map(({ label }) => label).toSorted((one, two) => one.at - two.at);
}

/** Half of what keeps two labels of a row apart. */
const apart = 3;

function widened(box: Box, by: number): Box {
  return { ...box, left: box.left - by, right: box.right + by };
}

/** The newest, then the oldest, then from new to old: who comes first where not all labels find room. */
export function newestFirst<T>(all: readonly T[]): readonly T[] {
  const [first, ...others] = all;
  const newest = others.toReversed();
  return first === undefined ? newest : [...newest.slice(0, 1), first, ...newest.slice(1)];
}

function isWithin(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}
