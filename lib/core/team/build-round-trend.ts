import type { Report } from "../report/report";
import { compareRounds } from "./compare-rounds";
import type { RoundPoint, RoundTrend } from "./round-trend";

/** The rounds of one scope over time, oldest first. Made of what their reports show, so it tells nothing more. */
export function buildRoundTrend(reports: readonly Report[]): RoundTrend {
  const inOrder = reports
    .toSorted((one, two) => one.touchedAt.localeCompare(two.touchedAt))
    .map((report) => ({ id: nameOf(report), report }));
  return {
    points: inOrder.map(({ report }) => pointOf(report)),
    changes: inOrder.slice(1).flatMap((later, at) => {
      const earlier = inOrder[at];
      return earlier === undefined ? [] : [compareRounds(earlier, later)];
    }),
    hasBothDepths: new Set(reports.map(({ basis }) => basis)).size > 1,
  };
}

function pointOf(report: Report): RoundPoint {
  const { touchedAt, versions, basis, result, domains, team } = report;
  return {
    assessmentId: nameOf(report),
    at: touchedAt,
    respondents: team?.respondents ?? 1,
    questionnaire: versions.questionnaire,
    basis,
    points: result?.points ?? null,
    highPoints: result?.highPoints ?? null,
    domains: domains.map(({ id, shortTitle, result: own }) => ({ id, title: shortTitle, points: own?.points ?? null })),
    agreement: team?.agreement?.tenths ?? null,
  };
}

/** A report that a share link shows has no id, and stands in no trend; its time would name it as well. */
function nameOf({ assessmentId, touchedAt }: Report): string {
  return assessmentId ?? touchedAt;
}
