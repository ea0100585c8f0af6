import type { Report } from "@/lib/core/report/report";
import { askedWords, basisLabel, maturityLabel, scopeLabel, targetProfileLabel } from "@/lib/wording/labels";
import { teamTitle } from "@/lib/wording/team";

/** The cover: the sea stands as high as the score, hatched to what it could be, the ringed line where the target is. */
export function coverOf(report: Report, date: string) {
  const { counts, result, versions } = report;
  return {
    mark: "Plimsoll",
    kind: `${report.team === null ? "Readiness report" : teamTitle(report.team)}, ${basisLabel(report)}`,
    scope: scopeLabel(report),
    subtitle: "Kubernetes and cloud-native security, beside what the industry answers",
    lines: [
      `${date} · questionnaire ${versions.questionnaire}, scoring ${versions.scoring}, figures ${versions.figures}`,
      [
        `${counts.known} of ${counts.asked - counts.notApplicable} applicable controls known`,
        ...(counts.industryAsked === 0 ? [] : [`industry questions: ${askedWords(counts)}`]),
      ].join(" · "),
    ],
    sea:
      result === null
        ? null
        : {
            points: result.points,
            highPoints: result.highPoints,
            targetPoints: result.targetPoints,
            score: String(result.points),
            of: "of 100",
            label: maturityLabel(result.maturity),
            range: result.highPoints > result.points ? `up to ${result.highPoints}` : "",
            target: `target “${targetProfileLabel(report.targetProfile)}” ${result.targetPoints}`,
          },
    noScore: "No score: none of the controls applies.",
  };
}
