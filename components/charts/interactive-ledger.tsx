"use client";

import { useId } from "react";
import type { Drawable } from "@/lib/charts/drawable";
import { domainBarHeight, ledgerScene, pointTicks } from "@/lib/charts/ledger-scene";
import type { Size } from "@/lib/charts/scene";
import type { DomainScore, LedgerSpec } from "@/lib/charts/spec";
import { Hatch } from "./hatch";
import { RowChart, type RowPlace } from "./row-chart";
import { sayScore } from "./say-row";

type Props = Readonly<{ spec: Drawable<LedgerSpec>; size: Size }>;

/** The ledger of domains, each row saying its range under the pointer. */
export function InteractiveLedger({ spec, size }: Props) {
  const hatch = useId();
  return (
    <RowChart
      title={spec.title}
      rows={spec.rows.map(({ label, ...row }) => ({ label, said: sayScore(row) }))}
      ticks={pointTicks(size)}
      scene={ledgerScene(spec, size)}
      barHeight={domainBarHeight}
      drawRow={(at, place) => <ScoreShapes score={spec.rows[at]?.score ?? null} place={place} hatch={hatch} />}
    >
      <Hatch id={hatch} of="you" />
    </RowChart>
  );
}

type ShapesProps = Readonly<{ score: DomainScore | null; place: RowPlace; hatch: string }>;

function ScoreShapes({ score, place: { x, top, height }, hatch }: ShapesProps) {
  if (score === null) return <g />;
  const { points, highPoints, targetPoints } = score;
  const target = `M${x(targetPoints)} ${top - 4}v${height + 8}`;
  return (
    <g>
      {highPoints > points ? (
        <rect
          className="u"
          fill={`url(#${hatch})`}
          x={x(points)}
          y={top}
          width={x(highPoints) - x(points)}
          height={height}
        />
      ) : null}
      <rect className="y" x={x(0)} y={top} width={x(points) - x(0)} height={height} />
      <path className="i" d={target} />
      <path className="l" d={target} />
    </g>
  );
}
