import type { DomainChange, RoundChange } from "@/lib/core/team/round-trend";
import type { ScopeRound, ScopeTrend, ShownRound } from "@/lib/core/team/scope-trend";
import { day } from "./dates";
import { count, counted, sentence } from "./numbers";
import { withheldWords } from "./round-words";
import { roundsClaim } from "./rounds";

/** How a round is called beside others: "the round of 3 July 2026". */
export function roundName({ closedAt }: Pick<ScopeRound, "closedAt">): string {
  return `the round of ${day(closedAt)}`;
}

/** What came of the rounds of a scope, as a sentence. */
export function scopeTrendClaim(trend: ScopeTrend): string {
  const shown = shownRounds(trend);
  const newest = shown.at(-1);
  if (newest === undefined) return "No closed round of this scope may be shown";
  const said = shown.length === 1 ? firstRoundClaim(trend, newest) : changeClaim(trend, shown);
  return trend.rounds.at(-1)?.kind === "withheld"
    ? `The newest round may not be shown; before it: ${inside(said)}`
    : said;
}

function firstRoundClaim({ rounds }: ScopeTrend, { points }: ShownRound): string {
  const one = rounds.length === 1 ? "One closed round so far" : "One round that may be shown so far";
  return points === null ? `${one}, and no control applied` : `${one}: ${points} of 100`;
}

/** With the score itself where it is what changed, and where more than two rounds in a row are compared, with them all. */
function changeClaim({ changes, comparable }: ScopeTrend, shown: readonly ShownRound[]): string {
  const [before, newest] = shown.slice(-2);
  const change = changes.at(-1);
  const said = roundsClaim({ changes }, before === undefined ? "the round before" : roundName(before));
  if (newest === undefined || change?.kind !== "whole") return said;
  const last = change.points === 0 ? `${said}: ${newest.points}` : `${said}, to ${newest.points}`;
  if (comparable.rounds < 3) return last;
  const since = `over ${count(comparable.rounds)} rounds`;
  if (comparable.points === 0) return `${last}; none ${since}`;
  const points = count(Math.abs(comparable.points));
  return `${last}; ${points} ${comparable.points > 0 ? "up" : "down"} ${since}`;
}

export function shownRounds({ rounds }: Pick<ScopeTrend, "rounds">): readonly ShownRound[] {
  return rounds.flatMap((round) => (round.kind === "shown" ? [round] : []));
}

/** A round in a row: "3 July 2026, quick, 18 respondents"; one that is withheld by its day alone. */
export function scopeRoundLabel(round: ScopeRound, { hasBothDepths }: Pick<ScopeTrend, "hasBothDepths">): string {
  if (round.kind === "withheld") return day(round.closedAt);
  return [
    day(round.closedAt),
    ...(hasBothDepths ? [round.basis] : []),
    counted(round.respondents, "respondent").replace(/^\S+/, String(round.respondents)),
  ].join(", ");
}

/** Why a round shows nothing, inside a sentence. */
export function whyWithheld({ reason, threshold }: Pick<WithheldRound, "reason" | "threshold">): string {
  return inside(withheldWords(reason, threshold));
}

type WithheldRound = Extract<ScopeRound, { kind: "withheld" }>;

/** Rounds that show nothing, each with its day and why. */
export function withheldRoundsWords({ rounds }: Pick<ScopeTrend, "rounds">): readonly string[] {
  return rounds.flatMap((round) =>
    round.kind === "withheld" ? [`${day(round.closedAt)}: ${whyWithheld(round)}`] : [],
  );
}

/** When a change is called one. */
export const changeRule =
  "A change is said where questionnaire, scoring and depth are the same; else over the controls that both rounds show, or not at all. Different people may have answered.";

/** The domain that changed most from one round to the next, or where the only round stands lowest. */
export function trendDomainsClaim(trend: ScopeTrend): string {
  const shown = shownRounds(trend);
  const last = trend.changes.at(-1);
  const before = shown.at(-2);
  if (last === undefined || before === undefined) return lowestDomainClaim(shown.at(-1));
  if (last.kind === "incomparable") return "The domains of the last two rounds cannot be compared";
  const most = mostChanged(last.domains);
  const basis = last.kind === "whole" ? "" : ", over the controls that both show";
  if (most === null) return `No domain that both rounds show changed since ${roundName(before)}${basis}`;
  const way = most.points > 0 ? "up" : "down";
  return `${most.title} changed most: ${counted(Math.abs(most.points), "point")} ${way} on ${roundName(before)}${basis}`;
}

function mostChanged(domains: readonly DomainChange[]): DomainChange | null {
  const [first] = domains.toSorted((one, two) => Math.abs(two.points) - Math.abs(one.points));
  return first === undefined || first.points === 0 ? null : first;
}

function lowestDomainClaim(round: ShownRound | undefined): string {
  const scored = (round?.domains ?? []).flatMap(({ title, points }) => (points === null ? [] : [{ title, points }]));
  const [lowest] = scored.toSorted((one, two) => one.points - two.points);
  return lowest === undefined ? "No domain may be shown" : `${lowest.title} stands lowest, at ${lowest.points} of 100`;
}

/** The head of the column that says what changed last; null where nothing may be said. */
export function lastChangeHead(change: RoundChange | undefined): string | null {
  if (change === undefined || change.kind === "incomparable") return null;
  return change.kind === "whole" ? "Last change" : "Last change, over shared controls";
}

/** Said where a scope, or a workspace, has workshops: they stand in no trend. */
export function workshopsApart({ workshops }: Readonly<{ workshops: number }>): string {
  const are = workshops === 1 ? "One workshop is left out" : `${sentence(counted(workshops, "workshop"))} are left out`;
  return `${are}: levels agreed in a room and means of separate answers make no line over time.`;
}

/** A sentence inside another one. */
function inside(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Said where the last change of a score may be no more than what was not known in one of its rounds; else null. */
export function unknownChangeNote(trend: ScopeTrend): string | null {
  const [before, after] = shownRounds(trend).slice(-2);
  if (before === undefined || after === undefined || trend.changes.at(-1)?.kind !== "whole") return null;
  const [lower, higher] = (before.points ?? 0) < (after.points ?? 0) ? [before, after] : [after, before];
  const isReached = (lower.highPoints ?? 0) >= (higher.points ?? 0) && lower.points !== higher.points;
  return isReached ? "What is not known could be all of the last change." : null;
}
