import { line as joined } from "d3-shape";
import { line, rect } from "./marks";
import { oneDecimal } from "./one-decimal";
import type { Mark } from "./scene";
import type { OwnMark, OwnTrend } from "./spec";
import type { Box } from "./text-box";

/** Its squares stand so far right of their year that they touch no circle. */
const aside = 10;
const side = 8;
/** Closer to its value, a whisker's end would hide behind the square. */
const leastReach = side / 2 + 1.5;

export type OwnPoint = OwnMark & Readonly<{ x: number; y: number; top: number; bottom: number }>;

type Scale = (value: number) => number;

/** The reader's own segment in a trend, placed: thin lines with squares and whiskers. Empty where there is none. */
export function placeOwn(own: OwnTrend | null, x: Scale, y: Scale): readonly (readonly OwnPoint[])[] {
  return (own?.lines ?? []).map((marks) =>
    marks.map((mark) => {
      const at = y(mark.proportion);
      const [high, low] = [mark.interval?.high ?? mark.proportion, mark.interval?.low ?? mark.proportion];
      return {
        ...mark,
        x: x(mark.edition) + aside,
        y: at,
        top: Math.min(y(high), at - leastReach),
        bottom: Math.max(y(low), at + leastReach),
      };
    }),
  );
}

export function ownTrendMarks(points: readonly OwnPoint[]): readonly Mark[] {
  const path = joined<OwnPoint>(
    (point) => oneDecimal(point.x),
    (point) => oneDecimal(point.y),
  )([...points]);
  return [
    ...(points.length > 1 && path !== null ? [{ kind: "path", d: path, paint: "ownTrend" } as const] : []),
    ...points.flatMap(({ x, y, top, bottom }) => [
      line("ownTrend", x, top, x, bottom),
      line("ownTrend", x - 3, top, x + 3, top),
      line("ownTrend", x - 3, bottom, x + 3, bottom),
      rect("ownPoint", x - side / 2, y - side / 2, side, side),
    ]),
  ];
}

/** The room that a square and its whisker take. */
export function ownBox({ x, top, bottom }: OwnPoint): Box {
  return { left: x - side / 2, right: x + side / 2, top, bottom };
}
