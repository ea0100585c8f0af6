"use client";

import { useId } from "react";
import { PolarAngleAxis, PolarRadiusAxis, Radar, RadarChart, Tooltip } from "recharts";
import type { Drawable } from "@/lib/charts/drawable";
import { radarCentre } from "@/lib/charts/radar-scene";
import type { Size } from "@/lib/charts/scene";
import type { RadarSpec } from "@/lib/charts/spec";
import { ChartTooltip } from "./chart-tooltip";
import { Hatch } from "./hatch";
import { sayScore } from "./say-row";

type Props = Readonly<{ spec: Drawable<RadarSpec>; size: Size }>;

/** The radar of domains, each axis saying its range under the pointer. */
export function InteractiveRadar({ spec, size }: Props) {
  const hatch = useId();
  const { x, y, radius } = radarCentre(spec, size);
  const axes = spec.axes.map(({ label, score, noScore, known }, at) => ({
    ...score,
    score,
    noScore,
    known,
    label,
    at,
  }));
  const still = { isAnimationActive: false, dot: false, fillOpacity: 1 } as const;
  return (
    <RadarChart
      data={axes}
      width={size.width}
      height={2 * y}
      cx={x}
      cy={y}
      outerRadius={radius}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer
      title={spec.title}
    >
      <Hatch id={hatch} of="you" />
      <PolarAngleAxis dataKey="at" tick={false} axisLine={false} />
      <PolarRadiusAxis domain={[0, 100]} tick={false} axisLine={false} />
      <Tooltip
        isAnimationActive={false}
        offset={16}
        content={({ active, payload }) => {
          const axis = active ? axes[Number(payload[0]?.payload?.at)] : undefined;
          return axis === undefined ? null : <ChartTooltip title={axis.label} lines={sayScore(axis)} />;
        }}
      />
      <Radar dataKey="highPoints" stroke="var(--you)" fill={`url(#${hatch})`} {...still} />
      <Radar dataKey="points" stroke="none" fill="var(--you)" {...still} />
      <Radar dataKey="targetPoints" stroke="var(--paper)" strokeWidth={5.5} fill="none" tooltipType="none" {...still} />
      <Radar dataKey="targetPoints" stroke="var(--line)" strokeWidth={2.5} fill="none" {...still} />
    </RadarChart>
  );
}
