import type { Report } from "@/lib/core/report/report";
import { targetProfileLabel } from "@/lib/wording/labels";
import { count, sentence } from "@/lib/wording/numbers";
import { notShown } from "@/lib/wording/team";
import { assessmentSource } from "./assessment-source";
import { domainRow } from "./domain-rows";
import type { DomainRow, RadarSpec } from "./spec";

const fewestAxes = 3;

/** The domains with a score round a centre; null where they are too few to enclose an area. */
export function radarSpec(report: Report): RadarSpec | null {
  const rows = report.domains.map(domainRow);
  const axes = rows.flatMap((row) => (row.score === null ? [] : [{ ...row, score: row.score }]));
  if (axes.length < fewestAxes) return null;
  const left = rows.filter(({ score }) => score === null);
  return {
    kind: "radar",
    caption: {
      claim: claim(axes),
      measure: `Score per domain, 0 at the centre, 100 at the rim. Hatched: what unknown answers could add. Line: target “${targetProfileLabel(report.targetProfile)}”.`,
      note: noteOf(left),
      ...assessmentSource(report),
    },
    axes,
  };
}

function noteOf(left: readonly DomainRow[]): string | null {
  if (left.length === 0) return null;
  const domains = left.length === 1 ? "one domain" : `${left.length} domains`;
  const isHidden = left.some(({ noScore }) => noScore === notShown);
  return isHidden ? `Without ${domains} that cannot be shown.` : `Without ${domains} where no control applies.`;
}

function claim(axes: RadarSpec["axes"]): string {
  const reached = axes.filter((axis) => !axis.score.isBelow).length;
  if (reached === axes.length) return `All ${count(axes.length)} domains reach their line`;
  if (reached === 0) return `None of the ${count(axes.length)} domains reaches its line`;
  return sentence(
    `${count(reached)} of ${count(axes.length)} domains ${reached === 1 ? "reaches its" : "reach their"} line`,
  );
}
