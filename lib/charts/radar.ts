import type { Report } from "@/lib/core/report/report";
import { targetProfileLabel } from "@/lib/wording/labels";
import { assessmentSource } from "./assessment-source";
import { domainRow } from "./domain-rows";
import type { RadarSpec } from "./spec";

const fewestAxes = 3;

/** The domains with a score round a centre; null where they are too few to enclose an area. */
export function radarSpec(report: Report, claim: string): RadarSpec | null {
  const rows = report.domains.map(domainRow);
  const axes = rows.flatMap((row) => (row.score === null ? [] : [{ ...row, score: row.score }]));
  if (axes.length < fewestAxes) return null;
  const left = rows.length - axes.length;
  return {
    kind: "radar",
    caption: {
      claim,
      measure: `Score per domain, 0 at the centre, 100 at the rim. Hatched: what unknown answers could add. Line: target “${targetProfileLabel(report.targetProfile)}”.`,
      note: left === 0 ? null : `Without ${left === 1 ? "one domain" : `${left} domains`} where no control applies.`,
      ...assessmentSource(report),
    },
    axes,
  };
}
