import type { Report, ReportResult } from "@/lib/core/report/report";
import { maturitySteps } from "@/lib/core/scoring/maturity";
import { maturityLabel, targetProfileLabel } from "@/lib/wording/labels";
import { assessmentSource } from "./assessment-source";
import type { GaugeSpec } from "./spec";

/** The score as a draught gauge. */
export function gaugeSpec(report: Report, result: ReportResult, claim: string): GaugeSpec {
  return {
    kind: "gauge",
    caption: {
      claim,
      measure: `Readiness score, 0 to 100. Hatched: what unknown answers could add. Line: target “${targetProfileLabel(report.targetProfile)}”.`,
      note: result.maturity === null ? "Not enough is known for a maturity label." : null,
      ...assessmentSource(report),
    },
    points: result.points,
    highPoints: result.highPoints,
    targetPoints: result.targetPoints,
    steps: maturitySteps
      .map(({ maturity, from }) => ({ label: maturityLabel(maturity), from, isReached: maturity === result.maturity }))
      .toReversed(),
  };
}
