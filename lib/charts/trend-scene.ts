import { scaleLinear } from "d3-scale";
import { line as joined } from "d3-shape";
import { percent } from "@/lib/wording/numbers";
import { strengthWords } from "@/lib/wording/strength-words";
import { placeBreaks } from "./break-labels";
import type { Drawn } from "./drawable";
import { axisSize, circle, labelSize, line, lineHeight, lines, text } from "./marks";
import { oneDecimal } from "./one-decimal";
import { ownBox, ownTrendMarks, placeOwn } from "./own-trend-marks";
import type { Paint } from "./paints";
import { newestFirst, placeLabels } from "./place-labels";
import type { Mark, PlottedScene, Size, TextMark } from "./scene";
import { isNarrow } from "./scene";
import type { TrendMark, TrendSpec } from "./spec";
import { type Box, overlaps, textBox } from "./text-box";
import { dotRadius, whiskerReach } from "./whisker-reach";
import { wrapText } from "./wrap-text";

const notStated = "n not stated";

type Placed = Readonly<{ x: number; y: number; top: number; bottom: number }>;
type Point = TrendMark & Placed;

/** A measure over editions: points with whiskers, joined inside a segment only, weak ones dashed, breaks in words, missing editions left out. */
export function trendScene(spec: Drawn<TrendSpec>, size: Size): PlottedScene {
  const narrow = isNarrow(size);
  const left = 52;
  const right = size.width - (narrow ? 22 : 90);
  const editions = spec.segments.flat().map((point) => point.edition);
  const first = Math.min(...editions);
  const last = Math.max(...editions);
  const x = scaleLinear([first, last], first === last ? [(left + right) / 2, (left + right) / 2] : [left + 18, right]);
  const breaks = placeBreaks(spec.breaks, x, { left, right: size.width, narrow });
  const top = breaks.height + 24;
  const bottom = top + (size.plotHeight ?? (narrow ? 190 : 220));
  const y = scaleLinear([0, 1], [bottom, top]);
  const segments = placePoints(spec, x, y);
  const points = segments.flat();
  const own = placeOwn(spec.own, x, y);
  const breakMarks = breaks.labels.flatMap((label): readonly Mark[] => [
    line("break", label.x, label.top, label.x, bottom),
    ...label.texts,
  ]);
  const obstacles = [
    ...points.map(pointBox),
    ...segments.flatMap(segmentBoxes),
    ...breakMarks.map(markBox),
    ...own.flat().map(ownBox),
  ];
  const room = { left, right: size.width, top: top - 20, bottom };
  const labels = pointLabels(points, obstacles, room);
  const ownLabels = placeLabels(
    own
      .flat()
      .toReversed()
      .map((point) => around(point, point.value, { tone: "soft", size: axisSize })),
    [...obstacles, ...own.flatMap(segmentBoxes), ...labels.map(textBox)],
    room,
  );
  const isAllSaid = labels.filter((label) => label.text === notStated).length === points.filter(isOpen).length;
  const weakLabels = labels.filter((label) => label.text.endsWith(strengthWords("", true)));
  const isWeaknessSaid = weakLabels.length === points.filter(({ isWeak }) => isWeak).length;
  const notes = [
    ...(isAllSaid ? [] : lines(left, 0, [`Open circle: ${notStated}.`], { tone: "soft" })),
    ...(isWeaknessSaid ? [] : lines(left, 0, ["Dashed: weak."], { tone: "soft" })),
    ...(spec.own === null
      ? []
      : lines(left, 0, wrapText(spec.own.whose, size.width - left - 1, labelSize, 400), { tone: "soft" })),
    ...(spec.answerNote === null
      ? []
      : lines(left, 0, wrapText(spec.answerNote, size.width - left - 1, labelSize, 600), { weight: 600, tone: "you" })),
  ];
  return {
    width: size.width,
    // Its left and right are the middles of the first and the last edition.
    plot: { left: x(first), right: x(last), top, bottom, rows: [] },
    height: bottom + 26 + (notes.length === 0 ? 0 : notes.length * lineHeight + 10),
    marks: [
      ...[0, 0.25, 0.5, 0.75, 1].flatMap((tick): readonly Mark[] => [
        line(tick === 0 ? "axis" : "grid", left, y(tick), size.width - 1, y(tick)),
        text(left - 8, y(tick) + 4.5, percent(tick), { size: axisSize, tone: "soft", anchor: "end" }),
      ]),
      ...breakMarks,
      ...own.flatMap(ownTrendMarks),
      ...segments.flatMap(segmentMarks),
      ...labels,
      ...ownLabels,
      ...years(x, first, last, editions, bottom + 18, size),
      ...notes.map((note, at) => ({ ...note, y: bottom + 46 + at * lineHeight })),
    ],
  };
}

/** Points of one edition in unlike segments stand beside each other. */
function placePoints(
  spec: Drawn<TrendSpec>,
  x: (edition: number) => number,
  y: (proportion: number) => number,
): readonly (readonly Point[])[] {
  const seen = new Map<number, number>();
  return spec.segments.map((segment) =>
    segment.map((point) => {
      const before = seen.get(point.edition) ?? 0;
      seen.set(point.edition, before + 1);
      const at = y(point.proportion);
      const [below, above] = whiskerReach(point, y(0) - y(1));
      return {
        ...point,
        x: x(point.edition) + beside(before),
        y: at,
        top: y(point.proportion + above),
        bottom: y(point.proportion - below),
      };
    }),
  );
}

/** The first stands on its year, the second left of it, the third right of it. */
function beside(before: number): number {
  return 12 * Math.ceil(before / 2) * (before % 2 === 1 ? -1 : 1);
}

function segmentMarks(points: readonly Point[]): readonly Mark[] {
  return [
    ...weakSteps(points).flatMap((step) => joinedBy("weakTrend", step)),
    ...strongRuns(points).flatMap((run) => joinedBy("trend", run)),
    ...points.flatMap((point): readonly Mark[] =>
      point.interval === null
        ? []
        : [
            line("whisker", point.x, point.top, point.x, point.bottom),
            line("whisker", point.x - 4, point.top, point.x + 4, point.top),
            line("whisker", point.x - 4, point.bottom, point.x + 4, point.bottom),
          ],
    ),
    ...points.map((point) => circle(pointPaint(point), point.x, point.y, dotRadius)),
  ];
}

/** Neighbours of which none is weak, so that a whole line joins them. */
function strongRuns(points: readonly Point[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point.isWeak) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
}

/** The ways to weak points and from them. */
function weakSteps(points: readonly Point[]): readonly (readonly Point[])[] {
  const steps = points.slice(1).map((to, at) => points.slice(at, at + 1).concat(to));
  return steps.filter((step) => step.some(({ isWeak }) => isWeak));
}

function joinedBy(paint: Paint, points: readonly Point[]): readonly Mark[] {
  const path = joined<Point>(
    (point) => oneDecimal(point.x),
    (point) => oneDecimal(point.y),
  )([...points]);
  return path === null ? [] : [{ kind: "path", d: path, paint }];
}

function pointPaint(point: Point): Paint {
  if (point.isWeak) return "weakPoint";
  return isOpen(point) ? "openPoint" : "point";
}

/** Every point's value, and what an open one stands for, at the first free place round it; what finds none is left to the table. */
function pointLabels(points: readonly Point[], obstacles: readonly Box[], room: Box): readonly TextMark[] {
  const look = { weight: 600, tone: "ink" } as const;
  const [strong, weak] = [false, true].map((isWeak) => newestFirst(points.filter((one) => one.isWeak === isWeak)));
  const values = [
    ...(strong ?? []).map((point) => around(point, point.value, look)),
    // Where there is no room for the word, a note under the chart says it.
    ...(weak ?? []).map((point) =>
      [strengthWords(point.value, true), point.value].flatMap((words) => around(point, words, look)),
    ),
  ];
  const open = points.filter(isOpen).map((point) => around(point, notStated, { tone: "soft", size: axisSize }));
  return placeLabels([...values, ...open], obstacles, room);
}

function isOpen(point: Point): boolean {
  return point.n === null;
}

function around(point: Placed, words: string, look: Parameters<typeof text>[3]): readonly TextMark[] {
  const middle = { ...look, anchor: "middle" } as const;
  const heights = [point.top - 6, point.bottom + 16];
  return [
    ...heights.slice(0, 1).map((y) => text(point.x, y, words, middle)),
    text(point.x + 11, point.y + 5, words, look),
    ...heights.slice(1).map((y) => text(point.x, y, words, middle)),
    text(point.x - 11, point.y + 5, words, { ...look, anchor: "end" }),
    ...heights.map((y) => text(point.x + 6, y, words, look)),
    ...heights.map((y) => text(point.x - 6, y, words, { ...look, anchor: "end" })),
  ];
}

/** Years under the axis: those with a point first, the others where there is room. */
function years(
  x: (edition: number) => number,
  first: number,
  last: number,
  editions: readonly number[],
  y: number,
  size: Size,
): readonly TextMark[] {
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const order = [...new Set([last, first, ...editions, ...all])];
  const placed: TextMark[] = [];
  for (const year of order) {
    const label = text(x(year), y, String(year), { size: axisSize, tone: "soft", anchor: "middle" });
    const box = textBox(label);
    const wider = { ...box, left: box.left - 3, right: box.right + 3 };
    if (box.right <= size.width && !placed.some((other) => overlaps(wider, textBox(other)))) placed.push(label);
  }
  return placed;
}

function pointBox(point: Point): Box {
  return { left: point.x - 7, right: point.x + 7, top: point.top - 1, bottom: point.bottom + 1 };
}

/** A joined line as small boxes, so that no label runs into it. */
function segmentBoxes(points: readonly Placed[]): readonly Box[] {
  return points.slice(1).flatMap((point, at) => {
    const from = points[at] ?? point;
    const count = Math.ceil(Math.hypot(point.x - from.x, point.y - from.y) / 4);
    return Array.from({ length: count }, (_, step) => {
      const part = step / count;
      const x = from.x + (point.x - from.x) * part;
      const y = from.y + (point.y - from.y) * part;
      return { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 };
    });
  });
}

function markBox(mark: Mark): Box {
  if (mark.kind === "text") return textBox(mark);
  if (mark.kind !== "line") return { left: 0, right: 0, top: 0, bottom: 0 };
  return { left: mark.x1 - 3, right: mark.x2 + 3, top: mark.y1, bottom: mark.y2 };
}
