import { line as joined } from "d3-shape";
import { line, rect } from "./marks";
import { oneDecimal } from "./one-decimal";
import type { Mark } from "./scene";
import type { OwnMark, OwnTrend } from "./spec";
import type { Box } from "./text-box";

/** Its squares stand so far right of their year that they touch no circle. */
const aside = 10;
const side = 8;

export type OwnPoint = OwnMark & Readonly<{ x: number; y: number; top: number; bottom: number }>;

type Scale = (value: number) => number;

/** The reader's own segment in a trend, placed: thin lines with squares and whiskers. Empty where there is none. */
export function placeOwn(own: OwnTrend | null, x: Scale, y: Scale): readonly (readonly OwnPoint[])[] {
  return (own?.lines ?? []).map((marks) =>
    marks.map((mark) => ({
      ...mark,
      x: x(mark.edition) + aside,
      y: y(mark.proportion),
      top: y(mark.interval?.high ?? mark.proportion),
      bottom: y(mark.interval?.low ?? mark.proportion),
    })),
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
export function ownBox({ x, y, top, bottom }: OwnPoint): Box {
  const half = side / 2;
  return { left: x - half, right: x + half, top: Math.min(top, y - half), bottom: Math.max(bottom, y + half) };
}
