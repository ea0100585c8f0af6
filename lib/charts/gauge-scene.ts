import { scaleLinear } from "d3-scale";
import { axisSize, circle, labelSize, line, lineHeight, rect, text } from "./marks";
import type { Mark, Scene, TextMark } from "./scene";
import { sizes } from "./scene";
import type { GaugeSpec } from "./spec";
import { spread } from "./spread";

const hull = { left: 116, right: 212, top: 18, bottom: 370 };
const middle = (hull.left + hull.right) / 2;
const ringRadius = 14;
const scoreSize = 40;
const scoreRoom = 46;

/** The draught gauge, placed the same on every surface. */
export function gaugeScene(spec: GaugeSpec): Scene {
  const y = scaleLinear([0, 100], [hull.bottom, hull.top]);
  const score = y(spec.points);
  const high = y(spec.highPoints);
  const target = y(spec.targetPoints);
  const width = hull.right - hull.left;
  const inside = scoreInside(spec.points, score, high, target);
  return {
    width: sizes.narrow.width,
    height: hull.bottom + 18,
    marks: [
      rect("hull", hull.left, hull.top, width, hull.bottom - hull.top),
      ...(spec.highPoints > spec.points ? [rect("unknown", hull.left, high, width, score - high)] : []),
      ...(spec.points > 0 ? [rect("you", hull.left, score, width, hull.bottom - score)] : []),
      ...steps(spec, y),
      ...ringedLine(target),
      ...(inside === null ? [] : [inside]),
      ...rightLabels(spec, y, inside === null),
    ],
  };
}

/** The mark: the target's line with a ring across it, in one halo. */
function ringedLine(y: number): readonly Mark[] {
  return (["halo", "target"] as const).flatMap((paint) => [
    line(paint, hull.left - 6, y, hull.right + 8, y),
    circle(paint, middle, y, ringRadius),
  ]);
}

/** The score as a number inside the filled hull, else in its empty part; null where neither has room. Never on a hatch. */
function scoreInside(points: number, score: number, high: number, target: number): TextMark | null {
  const words = String(points);
  const look = { size: scoreSize, weight: 600, anchor: "middle" } as const;
  const filled = free(score, hull.bottom, target).find(hasRoom);
  if (filled !== undefined) return text(middle, filled.top + scoreRoom - 8, words, { ...look, tone: "paper" });
  const empty = free(hull.top, high, target).findLast(hasRoom);
  return empty === undefined ? null : text(middle, empty.bottom - 10, words, { ...look, tone: "ink" });
}

type Slot = Readonly<{ top: number; bottom: number }>;

/** What the target's ring leaves of a part of the hull, from the top. */
function free(top: number, bottom: number, target: number): readonly Slot[] {
  const ring = { top: target - ringRadius - 4, bottom: target + ringRadius + 4 };
  return [
    { top, bottom: Math.min(bottom, Math.max(top, ring.top)) },
    { top: Math.max(top, Math.min(bottom, ring.bottom)), bottom },
  ];
}

function hasRoom(slot: Slot): boolean {
  return slot.bottom - slot.top >= scoreRoom;
}

/** Maturity labels between the numbers where each begins, left of the hull. */
function steps(spec: GaugeSpec, y: (points: number) => number): readonly Mark[] {
  const right = hull.left - 14;
  const number = (points: number): readonly Mark[] => [
    line("axis", hull.left - 5, y(points), hull.left, y(points)),
    text(right, y(points) + 4.5, String(points), { size: axisSize, tone: "soft", anchor: "end" }),
  ];
  const labels = spec.steps.flatMap((step, at): readonly Mark[] => {
    const next = spec.steps[at + 1]?.from ?? 100;
    const look = step.isReached ? ({ weight: 600, tone: "ink" } as const) : ({ weight: 400, tone: "soft" } as const);
    return [...number(step.from), text(right, y((step.from + next) / 2) + 5, step.label, { ...look, anchor: "end" })];
  });
  return [...labels, ...number(100)];
}

type RightLabel = Readonly<{ points: number; words: string; more: string; tone: "ink" | "soft" }>;

/** Target, end of the range and, where the hull has no room, the score: right of it and kept apart. */
function rightLabels(spec: GaugeSpec, y: (points: number) => number, withScore: boolean): readonly Mark[] {
  const labels: RightLabel[] = [
    { points: spec.targetPoints, words: "target", more: String(spec.targetPoints), tone: "ink" },
  ];
  if (spec.highPoints > spec.points) {
    labels.push({ points: spec.highPoints, words: `up to ${spec.highPoints}`, more: "not known", tone: "soft" });
  }
  if (withScore) labels.push({ points: spec.points, words: "score", more: String(spec.points), tone: "ink" });
  const places = spread(
    labels.map((label) => ({ wanted: y(label.points), size: 2 * lineHeight + 4 })),
    hull.top - 16,
    hull.bottom + 16,
  );
  return labels.flatMap((label, at): readonly Mark[] => {
    const place = places[at] ?? y(label.points);
    const left = hull.right + 20;
    return [
      line("axis", hull.right + 9, y(label.points), left - 4, place),
      text(left, place - 3, label.words, {
        weight: label.tone === "ink" ? 600 : 400,
        tone: label.tone,
        size: labelSize,
      }),
      text(left, place - 3 + lineHeight, label.more, { tone: label.tone === "ink" ? "text" : "soft" }),
    ];
  });
}
