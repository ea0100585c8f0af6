import type { Report, ReportGap } from "@/lib/core/report/report";
import { meanText } from "@/lib/wording/labels";
import { signedTenths } from "@/lib/wording/numbers";
import { levelPicture } from "./control-rows";

/** The first gaps as rows of a table; `none` is said where there are no rows. */
export function gapRows(report: Report, count: number) {
  return {
    title: "What to do first",
    head: ["Control", "Now → target", "Brings"],
    rows: report.gaps.slice(0, count).map(({ control, gainTenths, remediation }) => ({
      title: control.title,
      level: levelPicture(control),
      gain: signedTenths(gainTenths),
      remediation: remediation.summary,
    })),
    none: "No known level is below its target.",
  };
}

/** The first gaps in full: where it stands, where to, why, and how. */
export function gapEntries(report: Report, count: number) {
  return report.gaps.slice(0, count).map(gapEntry);
}

function gapEntry({ control, gainTenths, remediation, why, references }: ReportGap) {
  return {
    title: control.title,
    domain: control.domainTitle,
    gain: `${signedTenths(gainTenths)} points`,
    level: levelPicture(control),
    facts: [
      { name: "Asked", text: control.question },
      { name: "Now", text: control.levelText ?? meanText },
      { name: "Target", text: control.targetText },
      { name: "Why", text: why },
      { name: "Do", text: remediation.summary },
    ],
    links: remediation.links,
    references: references.map(({ framework, identifiers }) => `${framework} ${identifiers.join(", ")}`).join(" · "),
  };
}

/** Unknown controls by what knowing could add. */
export function unknownRows(report: Report, count: number) {
  return {
    head: ["Control", "Domain", "Could add"],
    rows: report.unknowns.slice(0, count).map(({ control, gainTenths }) => ({
      title: control.title,
      question: control.question,
      domain: control.domainTitle,
      gain: signedTenths(gainTenths),
    })),
  };
}
