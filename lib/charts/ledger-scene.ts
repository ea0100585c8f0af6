import { scaleLinear } from "d3-scale";
import type { Drawn } from "./drawable";
import { axisSize, labelSize, line, lineHeight, lines, rect, targetLine, text } from "./marks";
import type { Mark, PlottedScene, Size } from "./scene";
import { isNarrow } from "./scene";
import type { DomainRow, LedgerSpec } from "./spec";
import { textWidth } from "./text-width";
import { wrapText } from "./wrap-text";

/** Of every bar; interactive ones have the same. */
export const domainBarHeight = 18;
/** Room right of the plot for points and distance. */
const numbers = { points: 38, distance: 82 };

/** Domains as a ledger: a bar each, filled as far as is known, hatched as far as it could be, crossed by its target. */
export function ledgerScene(spec: Drawn<LedgerSpec>, size: Size): PlottedScene {
  const narrow = isNarrow(size);
  const left = narrow ? 1 : labelRoom(spec, size) + 12;
  const right = size.width - numbers.distance - 10;
  const x = scaleLinear([0, 100], [left, right]);
  const place = { x, left, right, size, narrow };
  const top = 26;
  let y = top;
  const rows: Mark[] = [];
  const middles: number[] = [];
  for (const row of spec.rows) {
    const { marks, height, middle } = ledgerRow(row, y, place);
    rows.push(...marks);
    middles.push(middle);
    y += height;
  }
  const ticks = pointTicks(size);
  const end = right + numbers.points;
  const head = { size: axisSize, tone: "soft", anchor: "end" } as const;
  return {
    width: size.width,
    plot: { left, right, top: top - 4, bottom: y, rows: middles },
    height: y + 22,
    marks: [
      ...ticks.map((tick) => line("grid", x(tick), top - 4, x(tick), y)),
      ...rows,
      text(end, 13, "score", head),
      text(size.width - 1, 13, "to line", head),
      ...ticks.map((tick) =>
        text(x(tick), y + 16, String(tick), {
          size: axisSize,
          tone: "soft",
          anchor: narrow && tick === 0 ? "start" : "middle",
        }),
      ),
    ],
  };
}

type Row = Readonly<{ marks: readonly Mark[]; height: number; middle: number }>;
type Place = Readonly<{ x: (points: number) => number; left: number; right: number; size: Size; narrow: boolean }>;

function ledgerRow(row: DomainRow, y: number, place: Place): Row {
  const { narrow, left, size } = place;
  const words = wrapText(row.label, narrow ? size.width - 2 : left - 13, labelSize, 400, 2);
  const labelHeight = words.length * lineHeight;
  if (narrow) {
    const middle = y + labelHeight + 4 + domainBarHeight / 2;
    return {
      marks: [...lines(1, y + 13, words), ...scoreMarks(row, middle, place)],
      middle,
      height: labelHeight + domainBarHeight + 16,
    };
  }
  const height = Math.max(domainBarHeight, labelHeight) + 10;
  const middle = y + height / 2;
  const first = middle - labelHeight / 2 + 13;
  return {
    marks: [...lines(left - 12, first, words, { anchor: "end" }), ...scoreMarks(row, middle, place)],
    middle,
    height,
  };
}

/** Bar, range, target and numbers of one domain round the bar's middle. */
function scoreMarks(row: DomainRow, middle: number, { x, left, right, size }: Place): readonly Mark[] {
  const y = middle - domainBarHeight / 2;
  const baseline = middle + 5;
  if (row.score === null) return [text(left + 8, baseline, row.noScore, { tone: "soft" })];
  const { points, highPoints, targetPoints, distance, isBelow } = row.score;
  return [
    ...(highPoints > points ? [rect("unknown", x(points), y, x(highPoints) - x(points), domainBarHeight)] : []),
    ...(points > 0 ? [rect("you", left, y, x(points) - left, domainBarHeight)] : []),
    ...targetLine(x(targetPoints), y - 4, x(targetPoints), y + domainBarHeight + 4),
    text(right + numbers.points, baseline, String(points), { weight: 600, tone: "ink", anchor: "end" }),
    text(size.width - 1, baseline, distance, { tone: isBelow ? "signal" : "soft", anchor: "end" }),
  ];
}

function labelRoom(spec: Drawn<LedgerSpec>, size: Size): number {
  const widest = Math.max(0, ...spec.rows.map((row) => textWidth(row.label, labelSize, 400)));
  return Math.min(Math.ceil(widest) + 1, 0.34 * size.width);
}

/** Where the axis of points is marked. */
export function pointTicks(size: Size): readonly number[] {
  return isNarrow(size) ? [0, 50, 100] : [0, 20, 40, 60, 80, 100];
}
