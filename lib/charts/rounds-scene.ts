import { scaleLinear } from "d3-scale";
import { domainBarHeight, pointTicks } from "./ledger-scene";
import { axisSize, labelSize, line, lineHeight, lines, rect, text } from "./marks";
import type { Mark, Scene, Size } from "./scene";
import type { RoundsSpec } from "./spec";
import { wrapText } from "./wrap-text";

/** Room right of the plot for score and agreement. */
const numbers = { points: 38, agreement: 116 };

/** Rounds below each other: a bar each, hatched as far as it could be, and what may be said since the round before. */
export function roundsScene(spec: RoundsSpec, size: Size): Scene {
  const left = 1;
  const right = size.width - numbers.agreement;
  const x = scaleLinear([0, 100], [left, right]);
  const soft = { size: axisSize, tone: "soft" } as const;
  const top = 22;
  const end = size.width - 1;
  const rows: Mark[] = [];
  let y = top;
  for (const { label, score, agreement, change } of spec.rows) {
    const words = wrapText(label, size.width - 2, labelSize, 600, 2);
    const said = change === null ? [] : wrapText(change, size.width - 2, labelSize, 400, 3);
    const barTop = y + words.length * lineHeight + 6;
    const baseline = barTop + domainBarHeight / 2 + 5;
    rows.push(...lines(left, y + 14, words, { weight: 600, tone: "ink" }));
    if (score === null) rows.push(text(left + 8, baseline, "no score", { tone: "soft" }));
    else {
      const { points, highPoints } = score;
      if (highPoints > points)
        rows.push(rect("unknown", x(points), barTop, x(highPoints) - x(points), domainBarHeight));
      if (points > 0) rows.push(rect("you", left, barTop, x(points) - left, domainBarHeight));
      rows.push(text(right + numbers.points, baseline, String(points), { weight: 600, tone: "ink", anchor: "end" }));
    }
    rows.push(text(end, baseline, agreement, { anchor: "end" }));
    rows.push(...lines(left, barTop + domainBarHeight + 17, said, { tone: "soft" }));
    y = barTop + domainBarHeight + said.length * lineHeight + 16;
  }
  const ticks = pointTicks(size);
  return {
    width: size.width,
    height: y + 20,
    marks: [
      ...ticks.map((tick) => line("grid", x(tick), top - 4, x(tick), y)),
      ...rows,
      text(right + numbers.points, 13, "score", { ...soft, anchor: "end" }),
      text(end, 13, "agreement", { ...soft, anchor: "end" }),
      ...ticks.map((tick) => text(x(tick), y + 15, String(tick), { ...soft, anchor: tick === 0 ? "start" : "middle" })),
    ],
  };
}
