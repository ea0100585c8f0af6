import type { TextMark } from "./scene";
import { textWidth } from "./text-width";

export type Box = Readonly<{ left: number; right: number; top: number; bottom: number }>;

/** The room that a text takes: its advance widths, from the ascenders to the descenders of IBM Plex Sans. */
export function textBox(mark: TextMark): Box {
  const width = textWidth(mark.text, mark.size, mark.weight);
  const before = { start: 0, middle: width / 2, end: width }[mark.anchor];
  const left = mark.x - before;
  return { left, right: left + width, top: mark.y - 0.78 * mark.size, bottom: mark.y + 0.22 * mark.size };
}

/** Whether two boxes share more than an edge. */
export function overlaps(one: Box, two: Box): boolean {
  const hair = 0.01;
  return (
    one.left < two.right - hair &&
    two.left < one.right - hair &&
    one.top < two.bottom - hair &&
    two.top < one.bottom - hair
  );
}
