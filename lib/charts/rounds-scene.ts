import { scaleLinear } from "d3-scale";
import { placeBreaks } from "./break-labels";
import { pointTicks } from "./ledger-scene";
import { axisSize, line, lineHeight, rect, text } from "./marks";
import { newestFirst, placeLabels, placeRow, type RowLabel } from "./place-labels";
import type { Mark, RectMark, Scene, Size, TextMark } from "./scene";
import { isNarrow } from "./scene";
import type { RoundColumn, RoundsSpec } from "./spec";

const widest = { step: 150, bar: 52 };
/** With more breaks than this their words would fill the picture: the table has them. */
const mostWords = 3;
/** Between two scores over columns. */
const valueGap = 5;
/** What "100 to 100" over a column needs. */
const rangeRoom = 84;

/** Rounds beside each other: a column each, hatched as far as it could be, and its numbers in rows under it. */
export function roundsScene({ columns }: RoundsSpec, size: Size): Scene {
  const narrow = isNarrow(size);
  const left = narrow ? 30 : 92;
  const step = Math.min(widest.step, (size.width - 1 - left) / Math.max(1, columns.length));
  const right = left + step * columns.length;
  const middle = (at: number) => left + (at + 0.5) * step;
  const cuts = columns.flatMap((column, at) =>
    column.break === null ? [] : [{ after: at - 1, before: at, words: column.break }],
  );
  const hasWords = cuts.length <= mostWords;
  const breaks = placeBreaks(hasWords ? cuts : [], middle, { left: 0, right: size.width, narrow });
  const top = breaks.height + 22;
  const bottom = top + (size.plotHeight ?? (narrow ? 170 : 210));
  const y = scaleLinear([0, 100], [bottom, top]);
  const soft = { size: axisSize, tone: "soft" } as const;
  const bars = columns.flatMap((column, at) => columnMarks(column, middle(at), Math.min(widest.bar, 0.62 * step), y));
  const cutLines = cuts.map(({ before }, at) => {
    const x = left + before * step;
    return line("break", x, breaks.labels[at]?.top ?? top, x, bottom);
  });
  const cutBoxes = cutLines.map(({ x1, y1, y2 }) => ({ left: x1 - 3, right: x1 + 3, top: y1, bottom: y2 }));
  const room = { left, right: size.width, top: breaks.height, bottom };
  const values = placeLabels(
    newestFirst(columns.map((column, at) => valueLabels(column, { x: middle(at), y, hasRoom: step >= rangeRoom }))),
    [...bars.map(barBox), ...cutBoxes],
    room,
    valueGap,
  );
  const rows = rowMarks(columns, middle, { narrow, left, width: size.width, top: bottom });
  return {
    width: size.width,
    height: rows.height,
    marks: [
      ...pointTicks(size).flatMap((tick): readonly Mark[] => [
        line(tick === 0 ? "axis" : "grid", left, y(tick), right, y(tick)),
        text(left - 6, y(tick) + 4.5, String(tick), { ...soft, anchor: "end" }),
      ]),
      ...bars,
      ...cutLines,
      ...breaks.labels.flatMap(({ texts }) => texts),
      ...values,
      ...rows.marks,
    ],
  };
}

function columnMarks({ score }: RoundColumn, x: number, width: number, y: (points: number) => number) {
  if (score === null) return [];
  const { points, highPoints } = score;
  const bar = (paint: "you" | "unknown", from: number, to: number): readonly RectMark[] =>
    to > from ? [rect(paint, x - width / 2, y(to), width, y(from) - y(to))] : [];
  return [...bar("unknown", points, highPoints), ...bar("you", 0, points)];
}

type Value = Readonly<{ x: number; y: (points: number) => number; hasRoom: boolean }>;

/** A score stands over its column, with its range where there is room; what has none says so on the ground. */
function valueLabels({ score, noScore }: RoundColumn, { x, y, hasRoom }: Value): readonly TextMark[] {
  if (score !== null) {
    const { points, highPoints } = score;
    const words = hasRoom && highPoints > points ? `${points} to ${highPoints}` : String(points);
    const look = { weight: 600, tone: "ink", anchor: "middle" } as const;
    return [text(x, y(Math.max(points, highPoints)) - 6, words, look)];
  }
  const look = { size: axisSize, tone: "soft", anchor: "middle" } as const;
  return [noScore.short, "–"].map((words) => text(x, y(0) - 8, words, look));
}

type Under = Readonly<{ narrow: boolean; left: number; width: number; top: number }>;

/**
 * What stands under the columns: the day, how many answered, their agreement, and the change since the round before.
 * Where there is no room for all days, numbers stand under those that are there.
 */
function rowMarks(columns: readonly RoundColumn[], middle: (at: number) => number, under: Under) {
  const { narrow, left, width, top } = under;
  const look = { size: axisSize, anchor: "middle" } as const;
  const days = placeRow(
    newestFirst(
      columns.map(({ day, year }, at) => ({
        at,
        lines: [
          text(middle(at), top + 18, day, look),
          text(middle(at), top + 18 + lineHeight, year, { ...look, tone: "soft" }),
        ],
      })),
    ),
    width,
  );
  const marks: Mark[] = days.flatMap(({ lines: [day, year] }, at) =>
    year === undefined || year.text === days[at - 1]?.lines[1]?.text ? [day] : [day, year],
  );
  const isThere = new Set(days.map(({ at }) => at));
  let y = top + 18 + lineHeight;
  for (const { name, cells } of numberRows(columns)) {
    y += lineHeight + 6;
    const named = { size: axisSize, tone: "soft" } as const;
    marks.push(narrow ? text(1, y, name, named) : text(left - 6, y, name, { ...named, anchor: "end" }));
    if (narrow) y += lineHeight;
    const labels = cells.map((words, at): RowLabel => ({ at, lines: [text(middle(at), y, words, look)] }));
    const row = placeRow(newestFirst(labels.filter(({ at }) => isThere.has(at))), width);
    marks.push(...row.flatMap(({ lines }) => lines));
  }
  return { marks, height: y + 8 };
}

function numberRows(columns: readonly RoundColumn[]) {
  const hasChanges = columns.some(({ change }) => change !== null);
  return [
    { name: "answered by", cells: columns.map(({ respondents }) => respondents ?? "–") },
    { name: "agreement", cells: columns.map(({ agreement }) => agreement ?? "–") },
    ...(hasChanges ? [{ name: "change", cells: columns.map(({ change }) => change?.short ?? "") }] : []),
  ];
}

function barBox({ x, y, width, height }: RectMark) {
  return { left: x, right: x + width, top: y, bottom: y + height };
}
