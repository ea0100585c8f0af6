import { scaleLinear } from "d3-scale";
import { domainBarHeight, pointTicks } from "./ledger-scene";
import { axisSize, labelSize, line, lineHeight, lines, rect, text } from "./marks";
import type { Mark, Scene, Size } from "./scene";
import type { ScopeRow, ScopesSpec } from "./spec";
import { wrapText } from "./wrap-text";

/** Room right of the plot for score and what is known. */
const numbers = { points: 38, known: 92 };

/** Scopes below each other: a bar each, hatched as far as it could be. Each group begins with what it shares. */
export function scopesScene({ groups }: ScopesSpec, size: Size): Scene {
  const left = 1;
  const right = size.width - numbers.known;
  const x = scaleLinear([0, 100], [left, right]);
  const soft = { size: axisSize, tone: "soft" } as const;
  const marks: Mark[] = [];
  let y = 22;
  for (const { title, rows } of groups) {
    const shared = groups.length === 1 ? [] : wrapText(title, size.width - 2, axisSize, 400, 3);
    if (shared.length > 0)
      marks.push(line("axis", left, y, size.width - 1, y), ...lines(left, y + 18, shared, { size: axisSize }));
    y += shared.length * lineHeight + (shared.length === 0 ? 0 : 16);
    for (const row of rows) {
      const made = scopeMarks(row, y, { x, left, right, width: size.width });
      marks.push(...made.marks);
      y += made.height;
    }
  }
  const ticks = pointTicks(size);
  return {
    width: size.width,
    height: y + 20,
    marks: [
      ...ticks.map((tick) => line("grid", x(tick), 18, x(tick), y)),
      ...marks,
      text(right + numbers.points, 13, "score", { ...soft, anchor: "end" }),
      text(size.width - 1, 13, "known", { ...soft, anchor: "end" }),
      ...ticks.map((tick) => text(x(tick), y + 15, String(tick), { ...soft, anchor: tick === 0 ? "start" : "middle" })),
    ],
  };
}

type Place = Readonly<{ x: (points: number) => number; left: number; right: number; width: number }>;

/** Name, bar, numbers, and under them which round it is. */
function scopeMarks({ label, about, score, noScore, known }: ScopeRow, y: number, { x, left, right, width }: Place) {
  const words = wrapText(label, width - 2, labelSize, 600, 2);
  const said = wrapText(about, width - 2, axisSize, 400, 3);
  const top = y + words.length * lineHeight + 6;
  const baseline = top + domainBarHeight / 2 + 5;
  const below = top + domainBarHeight;
  return {
    height: below - y + said.length * lineHeight + 16,
    marks: [
      ...lines(left, y + 14, words, { weight: 600, tone: "ink" }),
      ...(score === null ? [text(left + 8, baseline, noScore, { tone: "soft" })] : barMarks(score)),
      text(width - 1, baseline, known, { anchor: "end" }),
      ...lines(left, below + 16, said, { size: axisSize, tone: "soft" }),
    ],
  };

  function barMarks({ points, highPoints }: NonNullable<ScopeRow["score"]>): readonly Mark[] {
    return [
      ...(highPoints > points ? [rect("unknown", x(points), top, x(highPoints) - x(points), domainBarHeight)] : []),
      ...(points > 0 ? [rect("you", left, top, x(points) - left, domainBarHeight)] : []),
      text(right + numbers.points, baseline, String(points), { weight: 600, tone: "ink", anchor: "end" }),
    ];
  }
}
