import { axisSize, labelSize, line, lineHeight, lines, rect, text } from "./marks";
import type { Paint } from "./paints";
import type { Mark, Scene, Size } from "./scene";
import { isNarrow } from "./scene";
import type { MatrixSpec } from "./spec";
import { textWidth } from "./text-width";
import { wrapText } from "./wrap-text";

const cellHeight = 26;
const lastRoom = 92;
/** Wider ones would part a number from its row's name. */
const widestColumn = 168;
const shades = ["shade0", "shade1", "shade2", "shade3", "shade4"] as const satisfies readonly Paint[];

/** Rows by columns, each cell shaded in five steps and with its number in words. What is not shown is an empty box. */
export function matrixScene(spec: MatrixSpec, size: Size): Scene {
  const narrow = isNarrow(size);
  const left = narrow ? 1 : Math.min(0.34 * size.width, labelRoom(spec)) + 12;
  const room = lastRoomOf(spec, narrow);
  const step = Math.min(widestColumn, (size.width - left - room - 1) / Math.max(1, spec.columns.length));
  const heads = spec.columns.map((words) => wrapText(words, step - 4, axisSize, 400, 3));
  const last = spec.last === null ? [] : wrapText(spec.last, room - 6, axisSize, 400, 3);
  const top = Math.max(1, last.length, ...heads.map((words) => words.length)) * lineHeight + 4;
  const soft = { size: axisSize, tone: "soft" } as const;
  const end = size.width - 1;
  const marks: Mark[] = [
    ...heads.flatMap((words, at) => lines(left + (at + 0.5) * step, 13, words, { ...soft, anchor: "middle" })),
    ...lines(end, 13, last, { ...soft, anchor: "end" }),
  ];
  let y = top;
  for (const row of spec.rows) {
    const words = wrapText(row.label, narrow ? size.width - 2 : left - 13, labelSize, 400, 2);
    const labelHeight = words.length * lineHeight;
    const above = narrow ? labelHeight + 4 : 0;
    const height = narrow ? cellHeight : Math.max(cellHeight, labelHeight + 2);
    const cellTop = y + above;
    const baseline = cellTop + height / 2 + 5;
    marks.push(
      ...(narrow
        ? lines(1, y + 13, words)
        : lines(left - 12, cellTop + height / 2 - labelHeight / 2 + 13, words, { anchor: "end" })),
      ...row.cells.flatMap((cell, at) => cellMarks(cell, left + at * step, cellTop, { step, height, baseline })),
      ...lastMarks(row, end, baseline),
    );
    y = cellTop + height + (narrow ? 10 : 2);
  }
  return { width: size.width, height: y + 2, marks };
}

function lastMarks({ last }: MatrixSpec["rows"][number], x: number, y: number): readonly Mark[] {
  return last === null ? [] : [text(x, y, last, { size: axisSize, weight: 600, tone: "ink", anchor: "end" })];
}

function lastRoomOf({ last }: MatrixSpec, narrow: boolean): number {
  if (last === null) return 0;
  return narrow ? 66 : lastRoom;
}

type Box = Readonly<{ step: number; height: number; baseline: number }>;

function cellMarks({ value, words }: MatrixSpec["rows"][number]["cells"][number], x: number, y: number, box: Box) {
  const { step, height, baseline } = box;
  const width = step - 2;
  const middle = x + width / 2;
  if (value === null) {
    const frame: readonly Mark[] = [
      line("grid", x, y, x + width, y),
      line("grid", x, y + height, x + width, y + height),
      line("grid", x, y, x, y + height),
      line("grid", x + width, y, x + width, y + height),
    ];
    return [...frame, text(middle, baseline, words, { size: axisSize, tone: "soft", anchor: "middle" })];
  }
  const at = Math.min(shades.length - 1, Math.floor(value * shades.length));
  const tone = at < 3 ? "ink" : "paper";
  return [
    rect(shades[at] ?? "shade0", x, y, width, height),
    text(middle, baseline, words, { size: axisSize, weight: 600, tone, anchor: "middle" }),
  ];
}

function labelRoom({ rows }: MatrixSpec): number {
  return Math.ceil(Math.max(0, ...rows.map(({ label }) => textWidth(label, labelSize, 400)))) + 1;
}
