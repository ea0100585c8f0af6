import type { ShownRound } from "@/lib/core/team/scope-trend";
import type { ScopeGroup, ScopeNow, ScopesBeside } from "@/lib/core/team/scopes-beside";
import { day } from "./dates";
import { count, counted } from "./numbers";
import { roundAgreedWords } from "./rounds";

type Scored = Readonly<{ name: string; points: number; highPoints: number }>;

/** What scopes beside each other show, of the group with the most scopes. */
export function scopesClaim({ groups, withheld }: ScopesBeside): string {
  const rows = groups.flatMap((group) => group.rows);
  const group = groups.find((one) => scoredOf(one).length > 1);
  if (group !== undefined) return groupClaim(scoredOf(group), groups.length > 1);
  if (rows.length + withheld.length === 1) return "One scope has a closed round";
  return rows.length === 0
    ? "No scope’s newest round may be shown"
    : "No two scopes can be compared: they were asked otherwise";
}

function scoredOf({ rows }: ScopeGroup): readonly Scored[] {
  return rows.flatMap(({ scope: { name }, round: { points, highPoints } }) =>
    points === null || highPoints === null ? [] : [{ name, points, highPoints }],
  );
}

/** Rows come lowest first. Whether the order could turn is said, since unknown answers alone may hold it up. */
function groupClaim(scored: readonly Scored[], hasOthers: boolean): string {
  const [lowest, highest] = [scored.at(0), scored.at(-1)];
  if (lowest === undefined || highest === undefined) return "";
  const of = hasOthers ? `Of ${counted(scored.length, "scope")} that can be compared` : null;
  if (lowest.points === highest.points) {
    const all = scored.length === 2 ? "both" : `all ${count(scored.length)}`;
    return `${of === null ? "" : `${of}, `}${all} score ${lowest.points}`.replace(/^./, (first) => first.toUpperCase());
  }
  const ends = `“${lowest.name}” scores ${lowest.points} and “${highest.name}” ${highest.points}`;
  const turn = lowest.highPoints < highest.points ? "" : "; what is not known could turn the order";
  return `${of === null ? "" : `${of}, `}${ends}${turn}`;
}

/** What scopes share whose scores may be compared: "full, 59 controls, questionnaire k8s-readiness 2026.1, scoring 1". */
export function groupTitle({ basis, controls, questionnaire, scoring }: ScopeGroup): string {
  return `${basis} rounds, ${controls} controls, questionnaire ${questionnaire}, scoring ${scoring}`;
}

/** How a scope is called in a row. */
export function scopeName({ scope: { name, isArchived } }: Pick<ScopeNow, "scope">): string {
  return isArchived ? `${name} · archived` : name;
}

/** Which round stands for a scope: "closed 3 July 2026, 18 respondents, agreement 0.7". */
export function scopeRoundAbout({ closedAt, respondents, agreement }: ShownRound): string {
  return `closed ${day(closedAt)}, ${respondents} respondents, ${roundAgreedWords(agreement)}`;
}

/** When scores of two scopes may be compared. */
export const scopesRule =
  "Scores are compared only where questionnaire, scoring and depth are the same. Different people answered in each.";

/** Which domain of which scope stands lowest, of the scopes that may be compared. */
export function scopeDomainsClaim(groups: readonly ScopeGroup[]): string {
  const [group, ...others] = groups;
  if (group === undefined || (others.length > 0 && group.rows.length < 2)) {
    return "Domains of these scopes cannot be compared: they were asked otherwise";
  }
  const cells = group.rows.flatMap(({ scope, round }) =>
    round.domains.flatMap(({ title, points }) => (points === null ? [] : [{ scope: scope.name, title, points }])),
  );
  const [lowest] = cells.toSorted((one, two) => one.points - two.points);
  if (lowest === undefined) return "No domain may be shown";
  const of = others.length === 0 ? "" : " of those that can be compared";
  return `${lowest.title} in “${lowest.scope}” stands lowest${of}, at ${lowest.points} of 100`;
}
