"use client";

import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import { Bar, BarChart, Tooltip, XAxis, YAxis } from "recharts";
import { type BesideRow, besideRow } from "@/lib/charts/beside-row";
import type { PlottedScene } from "@/lib/charts/scene";
import { ChartTooltip } from "./chart-tooltip";

/** What a tooltip says of a row. */
export type Row = Readonly<{ label: string; said: readonly string[] }>;

/** Where a row's shapes go: x of a value, and the box of its bar. */
export type RowPlace = Readonly<{ x: (value: number) => number; middle: number; top: number; height: number }>;

type Props = Readonly<{
  title: string;
  rows: readonly Row[];
  /** Of the axis, whose end is the last. */
  ticks: readonly number[];
  scene: PlottedScene;
  barHeight: number;
  drawRow: (at: number, place: RowPlace) => ReactElement;
  children: ReactNode;
}>;

/** Horizontal bars in the plot of a placed scene, whose labels stand round them. */
export function RowChart({ title, rows, ticks, scene, barHeight, drawRow, children }: Props) {
  const { width, height, plot } = scene;
  const end = ticks.at(-1) ?? 1;
  const x = (value: number) => plot.left + ((plot.right - plot.left) * value) / end;
  const data = rows.map((_, at) => ({ at, middle: plot.rows[at] ?? 0, value: end }));
  return (
    <div onKeyDownCapture={passOnArrow}>
      <BarChart
        layout="vertical"
        data={data}
        width={width}
        height={height}
        margin={{ top: plot.top, right: width - plot.right, bottom: height - plot.bottom, left: plot.left }}
        accessibilityLayer
        title={title}
      >
        {children}
        <XAxis type="number" domain={[0, end]} hide />
        {/* Numbers, since rows differ in height; in this layout they count downwards as they are. */}
        <YAxis type="number" dataKey="middle" domain={[plot.top, plot.bottom]} hide />
        <Tooltip
          isAnimationActive={false}
          cursor={false}
          position={{ x: 0, y: 0 }}
          content={({ active, payload }) => {
            const at = Number(payload[0]?.payload?.at);
            const row = active ? rows[at] : undefined;
            return row === undefined ? null : (
              <div style={{ transform: moved(besideRow(scene, at, barHeight)) }}>
                <ChartTooltip title={row.label} lines={row.said} />
              </div>
            );
          }}
        />
        <Bar
          dataKey="value"
          barSize={barHeight}
          isAnimationActive={false}
          shape={({ index }) => {
            const middle = plot.rows[index] ?? 0;
            return drawRow(index, { x, middle, top: middle - barHeight / 2, height: barHeight });
          }}
        />
      </BarChart>
    </div>
  );
}

function moved({ left, edge, isBelow }: BesideRow): string {
  return `translate(${left}px, ${isBelow ? `${edge}px` : `calc(${edge}px - 100%)`})`;
}

/** In rows below each other Recharts steps on by the left arrow and back by the right one, and knows no other. */
const stepKeys = new Map([
  ["ArrowDown", "ArrowLeft"],
  ["ArrowRight", "ArrowLeft"],
  ["ArrowUp", "ArrowRight"],
  ["ArrowLeft", "ArrowRight"],
]);

function passOnArrow(event: KeyboardEvent<HTMLDivElement>) {
  const key = stepKeys.get(event.key);
  if (key === undefined || !event.nativeEvent.isTrusted) return;
  event.preventDefault();
  event.stopPropagation();
  event.target.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true }));
}
