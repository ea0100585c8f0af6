import type { Report } from "@/lib/core/report/report";
import type { Caption } from "./spec";

/** What charts of the reader's own scores stand on: questionnaire, scoring, and how much of it is known. */
export function assessmentSource(report: Report): Pick<Caption, "n" | "sources"> {
  const { counts, versions } = report;
  return {
    n: `${counts.known} of ${counts.asked - counts.notApplicable} applicable controls known`,
    sources: [{ label: `Questionnaire ${versions.questionnaire}, scoring ${versions.scoring}`, url: null }],
  };
}
