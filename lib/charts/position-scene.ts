import type { Interval } from "@/lib/core/statistics/interval";
import { axisSize, circle, rect, targetLine, text, whisker } from "./marks";
import type { Mark, Scene, Size } from "./scene";
import { textWidth } from "./text-width";

/** One published proportion (0..1) on a line from nobody to everybody, with its interval where it has one. */
export type Position = Readonly<{ proportion: number; interval: Interval | null; label: string }>;

const bar = { top: 26, height: 14, ring: 8 };
const height = 50;

/** Places one published proportion: a bar to its value, its interval, and the line with its ring where it stands. */
export function positionScene({ proportion, interval, label }: Position, { width }: Size): Scene {
  const inset = bar.ring + 2;
  const x = (value: number) => inset + value * (width - 2 * inset);
  const middle = bar.top + bar.height / 2;
  const half = textWidth(label, axisSize, 600) / 2;
  const at = x(proportion);
  const labelAt = Math.min(Math.max(at, half), width - half);
  const shown: readonly Mark[] = [
    rect("hull", x(0), bar.top, x(1) - x(0), bar.height),
    rect("others", x(0), bar.top, at - x(0), bar.height),
    circle("halo", at, middle, bar.ring),
    // Above the halo: a narrow interval ends inside the ring.
    ...(interval === null ? [] : whisker(x(interval.low), x(interval.high), middle, 0)),
    ...targetLine(at, bar.top - 6, at, bar.top + bar.height + 6),
    circle("target", at, middle, bar.ring),
    text(labelAt, 14, label, { size: axisSize, weight: 600, tone: "ink", anchor: "middle" }),
  ];
  return { width, height, marks: shown };
}
