"use client";

import { useId } from "react";
import { barHeight, barsScene, segmentBar, segmentMiddle } from "@/lib/charts/bars-scene";
import type { Drawable } from "@/lib/charts/drawable";
import { whisker } from "@/lib/charts/marks";
import { paints } from "@/lib/charts/paints";
import { proportionTicks } from "@/lib/charts/proportion-ticks";
import type { Size } from "@/lib/charts/scene";
import type { Bar, BarsSpec } from "@/lib/charts/spec";
import { Hatch } from "./hatch";
import { RowChart, type RowPlace } from "./row-chart";
import { sayBar } from "./say-row";

type Props = Readonly<{ spec: Drawable<BarsSpec>; size: Size }>;

/** A published distribution whose rows say their interval under the pointer. */
export function InteractiveBars({ spec, size }: Props) {
  const hatch = useId();
  return (
    <RowChart
      title={spec.title}
      rows={spec.bars.map((bar) => ({ label: bar.label, said: sayBar(bar) }))}
      ticks={proportionTicks(spec.bars)}
      scene={barsScene(spec, size)}
      barHeight={barHeight}
      drawRow={(at, place) => {
        const bar = spec.bars[at];
        return bar === undefined ? <g /> : <BarShapes bar={bar} place={place} hatch={hatch} />;
      }}
    >
      <Hatch id={hatch} of="others" />
    </RowChart>
  );
}

type ShapesProps = Readonly<{ bar: Bar; place: RowPlace; hatch: string }>;

function BarShapes({ bar, place: { x, middle, top, height }, hatch }: ShapesProps) {
  if (bar.proportion === null) return <g />;
  const end = x(bar.proportion);
  const box = { x: x(0), y: top, width: end - x(0), height };
  if (bar.kind === "not-published") return <rect className="v" fill={`url(#${hatch})`} {...box} />;
  const { interval, segment } = bar;
  const own = segmentMiddle(middle);
  const between = [
    ...(interval === null ? [] : whisker(x(interval.low), x(interval.high), middle, x(0))),
    ...(segment?.interval == null ? [] : whisker(x(segment.interval.low), x(segment.interval.high), own, x(0))),
  ];
  return (
    <g>
      <rect className="o" {...box} />
      {segment !== null && (
        <rect
          className="o"
          x={x(0)}
          y={own - segmentBar.height / 2}
          width={x(segment.proportion) - x(0)}
          height={segmentBar.height}
        />
      )}
      {between.map(({ paint, x1, y1, x2, y2 }) => (
        <path key={`${paint} ${x1} ${y1}`} className={paints[paint].name} d={`M${x1} ${y1}L${x2} ${y2}`} />
      ))}
    </g>
  );
}
