import type { TextMark } from "./scene";
import { type Box, overlaps, textBox } from "./text-box";

/** Of each list of places the first that is free of all obstacles and of the labels before; what finds none is left out. */
export function placeLabels(
  labels: readonly (readonly TextMark[])[],
  obstacles: readonly Box[],
  room: Box,
): readonly TextMark[] {
  const placed: TextMark[] = [];
  for (const candidates of labels) {
    const taken = [...obstacles, ...placed.map(textBox)];
    const free = candidates.find((candidate) => {
      const box = textBox(candidate);
      return isWithin(box, room) && !taken.some((other) => overlaps(box, other));
    });
    if (free !== undefined) placed.push(free);
  }
  return placed;
}

/**
 * Labels of one row under a plot, each of one or more lines and moved inside the width where it would leave it. One that
 * would touch a label before it is left out whole.
 */
export function placeRow(labels: readonly (readonly TextMark[])[], width: number): readonly (readonly TextMark[])[] {
  const placed: { box: Box; label: readonly TextMark[] }[] = [];
  for (const label of labels) {
    const half = Math.max(0, ...label.map((one) => (textBox(one).right - textBox(one).left) / 2));
    const x = Math.min(Math.max(label[0]?.x ?? 0, half + 1), width - half - 1);
    const box = { left: x - half - gap, right: x + half + gap, top: 0, bottom: 1 };
    if (placed.some((other) => overlaps(box, other.box))) continue;
    placed.push({ box, label: label.map((one) => ({ ...one, x })) });
  }
  return placed.toSorted((one, two) => one.box.left - two.box.left).map(({ label }) => label);
}

/** Half of what keeps two labels of a row apart. */
const gap = 3;

/** The newest, then the oldest, then from new to old: who comes first where not all labels find room. */
export function newestFirst<T>(all: readonly T[]): readonly T[] {
  const [first, ...others] = all;
  const newest = others.toReversed();
  return first === undefined ? newest : [...newest.slice(0, 1), first, ...newest.slice(1)];
}

function isWithin(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}
