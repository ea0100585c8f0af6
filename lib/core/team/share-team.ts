import type { RoundTrend } from "./round-trend";
import type { TeamSection } from "./team-section";

/** A team as a share link shows it: earlier rounds are told apart by their place, not by their assessments' ids. */
export function shareTeam(team: TeamSection): TeamSection {
  return { ...team, trend: team.trend === null ? null : withPlaces(team.trend) };
}

/** A team as a summary shows it: how many answered and how far they agree, and nothing of any control or job function. */
export function summariseTeam({ workshop, threshold, respondents, byOpenLink, agreement }: TeamSection): TeamSection {
  const nobody = { cells: [], controls: 0, gap: null, gapPoints: null };
  return {
    workshop: workshop === null ? null : { ...workshop, agreed: [] },
    threshold,
    respondents,
    byOpenLink,
    functions: [],
    others: respondents,
    agreement,
    controls: [],
    widest: [],
    perception: { overall: nobody, domains: [], controls: [] },
    unsure: { overall: { total: { kind: "withheld" }, cells: [] }, domains: [] },
    industry: [],
    published: [],
    trend: null,
  };
}

function withPlaces({ points, changes, ...trend }: RoundTrend): RoundTrend {
  const placeOf = (id: string) => String(points.findIndex(({ assessmentId }) => assessmentId === id) + 1);
  return {
    ...trend,
    points: points.map((point) => ({ ...point, assessmentId: placeOf(point.assessmentId) })),
    changes: changes.map((change) => ({ ...change, from: placeOf(change.from), to: placeOf(change.to) })),
  };
}
