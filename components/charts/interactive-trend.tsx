"use client";

import { ErrorBar, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import type { Drawable } from "@/lib/charts/drawable";
import { paints } from "@/lib/charts/paints";
import type { Size } from "@/lib/charts/scene";
import type { TrendMark, TrendSpec } from "@/lib/charts/spec";
import { trendScene } from "@/lib/charts/trend-scene";
import { dotRadius, whiskerReach } from "@/lib/charts/whisker-reach";
import { ChartTooltip } from "./chart-tooltip";
import { sayEdition } from "./say-row";

type Props = Readonly<{ spec: Drawable<TrendSpec>; size: Size }>;

/** A measure over editions, joined inside a segment only, each point saying its interval and n under the pointer. */
export function InteractiveTrend({ spec, size }: Props) {
  const { width, height, plot } = trendScene(spec, size);
  const points = spec.segments
    .flatMap((segment, at) => segment.map((point) => row(point, at, plot.bottom - plot.top)))
    .map((point, at) => ({ ...point, at }));
  const editions = points.map((point) => point.edition);
  return (
    <LineChart
      data={points}
      width={width}
      height={height}
      margin={{ top: plot.top, right: width - plot.right, bottom: height - plot.bottom, left: plot.left }}
      accessibilityLayer
      title={spec.title}
    >
      <XAxis dataKey="edition" type="number" domain={[Math.min(...editions), Math.max(...editions)]} hide />
      <YAxis domain={[0, 1]} ticks={[0, 0.25, 0.5, 0.75, 1]} width={0} hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--soft)" }}
        offset={16}
        content={({ active, payload }) => {
          const point = active ? points[Number(payload[0]?.payload?.at)] : undefined;
          return point === undefined ? null : (
            <ChartTooltip title={String(point.edition)} lines={sayEdition(point, spec.own)} />
          );
        }}
      />
      {spec.segments.map((segment, at) => (
        <Line
          {...dotsOf(segment)}
          key={segment[0]?.edition}
          dataKey={`segment${at}`}
          stroke="var(--text)"
          strokeWidth={2}
          isAnimationActive={false}
        >
          <ErrorBar dataKey={`error${at}`} width={4} stroke="var(--text)" isAnimationActive={false} />
        </Line>
      ))}
      {points.some((point) => point.isWeak) && (
        <Line {...weakDots} dataKey="weak" stroke="none" isAnimationActive={false}>
          <ErrorBar dataKey="weakError" width={4} stroke="var(--text)" isAnimationActive={false} />
        </Line>
      )}
    </LineChart>
  );
}

/** Dots as in the static picture, under the pointer too: a larger one would hide its whisker, a filled one would say that n is known. */
function dotsOf(segment: readonly TrendMark[]) {
  const isOpen = segment.some((point) => point.n === null && !point.isWeak);
  const { width } = isOpen ? paints.openPoint : paints.point;
  const [fill, stroke] = isOpen ? ["var(--paper)", "var(--text)"] : ["var(--text)", "var(--paper)"];
  const look = { r: dotRadius, fill, stroke, strokeWidth: width };
  return { dot: look, activeDot: look };
}

const weakDot = {
  r: dotRadius,
  fill: "var(--paper)",
  stroke: "var(--text)",
  strokeWidth: paints.weakPoint.width,
  strokeDasharray: paints.weakPoint.dash,
};
const weakDots = { dot: weakDot, activeDot: weakDot };

/**
 * A point as a row of its own: its segment's column holds the value, so that no line joins two segments. Weak ones have a
 * column without a line: the dashes to them are the picture's.
 */
function row(point: TrendMark, segment: number, height: number) {
  const error = point.interval === null ? null : whiskerReach(point, height);
  return point.isWeak
    ? { ...point, weak: point.proportion, weakError: error }
    : { ...point, [`segment${segment}`]: point.proportion, [`error${segment}`]: error };
}
