import { axisSize, circle, labelSize, line, lineHeight, lines, rect, text } from "./marks";
import type { Mark, Scene, Size } from "./scene";
import { isNarrow } from "./scene";
import type { DistributionsSpec } from "./spec";
import { wrapText } from "./wrap-text";

type Row = DistributionsSpec["rows"][number];

const levels = [0, 1, 2, 3, 4];
const columnHeight = 34;
const lastRoom = 96;
const meanRadius = 4;

/**
 * Controls below each other, in rows of one height: how many gave each level, the mean as a dot under the columns, and
 * how far they agree. Where no row has columns, there is no room for any.
 */
export function distributionsScene(spec: DistributionsSpec, size: Size): Scene {
  const narrow = isNarrow(size);
  const left = narrow ? 1 : Math.round(0.36 * size.width);
  const right = size.width - lastRoom;
  const step = (right - left) / levels.length;
  const soft = { size: axisSize, tone: "soft" } as const;
  const end = size.width - 1;
  const marks: Mark[] = [
    ...levels.map((level) => text(left + (level + 0.5) * step, 13, String(level), { ...soft, anchor: "middle" })),
    text(end, 13, "agreement", { ...soft, anchor: "end" }),
  ];
  const labels = spec.rows.map((row) =>
    wrapText(row.label, narrow ? size.width - 2 : left - 16, labelSize, 400, narrow ? 2 : 3),
  );
  const labelHeight = lineHeight * Math.max(1, ...labels.map((words) => words.length));
  const columnRoom = spec.rows.some(({ bins }) => bins !== null) ? 16 + columnHeight : 22;
  const down = narrow ? labelHeight + 4 + columnRoom : Math.max(columnRoom, labelHeight + 4);
  let y = 24;
  for (const [at, row] of spec.rows.entries()) {
    const words = labels[at] ?? [];
    const base = y + down;
    // Narrow, a name stands right above its columns; wide, it begins where they do.
    const named = narrow ? base - columnRoom - 4 - words.length * lineHeight : y;
    const known = narrow ? [] : lines(1, named + 14 + words.length * lineHeight, [row.known], soft);
    marks.push(
      ...lines(1, named + 14, words),
      ...known,
      line("axis", left, base, right, base),
      ...columns(row, { left, base, step }),
      text(end, base - 4, row.agreement, { weight: 600, tone: "ink", anchor: "end" }),
    );
    y = base + (narrow ? 28 : 22);
  }
  return { width: size.width, height: y, marks };
}

type Place = Readonly<{ left: number; base: number; step: number }>;

function columns({ bins, noBins, mean }: Row, { left, base, step }: Place): readonly Mark[] {
  const dot = circle("point", left + (mean + 0.5) * step, base + 9, meanRadius);
  if (bins === null) return [...lines(left + 6, base - 8, [noBins], { size: axisSize, tone: "soft" }), dot];
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const drawn = bins.flatMap(({ from, to, count }): readonly Mark[] => {
    if (count === 0) return [];
    const x = left + from * step + 3;
    const width = (to - from + 1) * step - 6;
    const height = (columnHeight * count) / most;
    return [
      rect("you", x, base - height, width, height),
      text(x + width / 2, base - height - 4, String(count), { size: axisSize, tone: "ink", anchor: "middle" }),
    ];
  });
  return [...drawn, dot];
}
