import { scaleLinear } from "d3-scale";
import { axisSize, labelSize, line, lineHeight, lines, rect, targetLine, text } from "./marks";
import type { Mark, Scene, Size } from "./scene";
import { isNarrow } from "./scene";
import type { DomainRow, LedgerSpec } from "./spec";
import { textWidth } from "./text-width";
import { wrapText } from "./wrap-text";

const barHeight = 18;
/** Room right of the plot for points and distance. */
const numbers = { points: 38, distance: 82 };

/** Domains as a ledger: a bar each, filled as far as is known, hatched as far as it could be, crossed by its target. */
export function ledgerScene(spec: LedgerSpec, size: Size): Scene {
  const narrow = isNarrow(size);
  const left = narrow ? 1 : labelRoom(spec, size) + 12;
  const right = size.width - numbers.distance - 10;
  const x = scaleLinear([0, 100], [left, right]);
  const place = { x, left, right, size, narrow };
  const top = 26;
  let y = top;
  const rows: Mark[] = [];
  for (const row of spec.rows) {
    const { marks, height } = ledgerRow(row, y, place);
    rows.push(...marks);
    y += height;
  }
  const ticks = narrow ? [0, 50, 100] : [0, 20, 40, 60, 80, 100];
  const end = right + numbers.points;
  const head = { size: axisSize, tone: "soft", anchor: "end" } as const;
  return {
    width: size.width,
    height: y + 22,
    marks: [
      ...ticks.map((tick) => line("grid", x(tick), top - 4, x(tick), y)),
      ...rows,
      text(end, 13, "score", head),
      text(size.width - 1, 13, "to line", head),
      ...ticks.map((tick) =>
        text(x(tick), y + 16, String(tick), { size: axisSize, tone: "soft", anchor: tick === 0 ? "start" : "middle" }),
      ),
    ],
  };
}

type Place = Readonly<{ x: (points: number) => number; left: number; right: number; size: Size; narrow: boolean }>;

function ledgerRow(row: DomainRow, y: number, place: Place): Readonly<{ marks: readonly Mark[]; height: number }> {
  const { narrow, left, size } = place;
  const words = wrapText(row.label, narrow ? size.width - 2 : left - 13, labelSize, 400, 2);
  const labelHeight = words.length * lineHeight;
  if (narrow) {
    const bar = y + labelHeight + 4;
    return {
      marks: [...lines(1, y + 13, words), ...scoreMarks(row, bar, place)],
      height: labelHeight + barHeight + 16,
    };
  }
  const height = Math.max(barHeight, labelHeight) + 10;
  const middle = y + height / 2;
  const first = middle - labelHeight / 2 + 13;
  return {
    marks: [...lines(left - 12, first, words, { anchor: "end" }), ...scoreMarks(row, middle - barHeight / 2, place)],
    height,
  };
}

/** Bar, range, target and numbers of one domain, the bar's top at y. */
function scoreMarks(row: DomainRow, y: number, { x, left, right, size }: Place): readonly Mark[] {
  const baseline = y + barHeight / 2 + 5;
  if (row.score === null) return [text(left, baseline, "no control applies", { tone: "soft" })];
  const { points, highPoints, targetPoints, distance, isBelow } = row.score;
  return [
    ...(highPoints > points ? [rect("unknown", x(points), y, x(highPoints) - x(points), barHeight)] : []),
    ...(points > 0 ? [rect("you", left, y, x(points) - left, barHeight)] : []),
    ...targetLine(x(targetPoints), y - 4, x(targetPoints), y + barHeight + 4),
    text(right + numbers.points, baseline, String(points), { weight: 600, tone: "ink", anchor: "end" }),
    text(size.width - 1, baseline, distance, { tone: isBelow ? "signal" : "soft", anchor: "end" }),
  ];
}

function labelRoom(spec: LedgerSpec, size: Size): number {
  const widest = Math.max(0, ...spec.rows.map((row) => textWidth(row.label, labelSize, 400)));
  return Math.min(Math.ceil(widest) + 1, 0.34 * size.width);
}
