import type { RoundTrends } from "@/lib/core/team/round-trends";
import type { ScopeRound, ScopeTrend, ShownRound } from "@/lib/core/team/scope-trend";
import { isBeside, type ScopesBeside } from "@/lib/core/team/scopes-beside";
import { day, shortDay } from "@/lib/wording/dates";
import { counted, knownShare, list, sentence } from "@/lib/wording/numbers";
import { bothDepthsNote, roundMarksNote } from "@/lib/wording/rounds";
import {
  changeRule,
  roundName,
  scopeRoundLabel,
  scopeTrendClaim,
  shownRounds,
  unknownChangeNote,
  whyWithheld,
  withheldRoundsWords,
} from "@/lib/wording/scope-trend";
import { groupTitle, scopeName, scopeRoundAbout, scopesClaim, scopesRule } from "@/lib/wording/scopes-beside";
import { notShown } from "@/lib/wording/team";
import type { ReportChart } from "./report-charts";
import { roundColumn } from "./round-column";
import type { RoundColumn, RoundsSpec, ScopesSpec, Source } from "./spec";

/** The charts of a workspace's trend: the chosen scope's rounds, and where two scopes or more have one, those too. */
export function trendCharts({ chosen, beside }: RoundTrends): readonly ReportChart[] {
  return [
    ...(chosen === null || chosen.rounds.length === 0 ? [] : [{ id: "rounds", spec: roundsSpec(chosen, chosen.name) }]),
    ...(isBeside(beside) ? [{ id: "scopes", spec: scopesSpec(beside) }] : []),
  ];
}

function roundsSpec(trend: ScopeTrend, scope: string): RoundsSpec {
  const shown = shownRounds(trend);
  const notes = [
    unknownChangeNote(trend),
    changeRule,
    roundMarksNote(trend.changes),
    bothDepthsNote(trend),
    ...withheldRoundsWords(trend),
  ];
  return {
    kind: "rounds",
    caption: {
      claim: scopeTrendClaim(trend),
      measure: `Score of each closed round of “${scope}”, 0 to 100, its agreement (r*wg, 0 to 1) and the change in points. Days are of closing. Hatched: what unknown answers could add.`,
      n: sentence(counted(trend.rounds.length, "closed round")),
      note: notes.filter((note) => note !== null).join(" ") || null,
      sources: [versionsSource(shown)],
    },
    columns: trend.rounds.map((round) => scopeColumn(round, trend, shown)),
  };
}

function scopeColumn(round: ScopeRound, trend: ScopeTrend, shown: readonly ShownRound[]): RoundColumn {
  const label = scopeRoundLabel(round, trend);
  if (round.kind === "withheld") {
    const noScore = { short: notShown, words: `${notShown}: ${whyWithheld(round)}` };
    const nothing = { respondents: null, score: null, agreement: null, change: null, break: null };
    return { label, ...shortDay(round.closedAt), noScore, ...nothing };
  }
  const change = trend.changes.find(({ to }) => to === round.assessmentId);
  const before = shown.find(({ assessmentId }) => assessmentId === change?.from);
  const since = change === undefined || before === undefined ? null : { change, before, words: roundName(before) };
  return roundColumn({ ...round, at: round.closedAt }, label, since);
}

function versionsSource(rounds: readonly Pick<ShownRound, "questionnaire" | "scoring">[]): Source {
  const unique = (of: (round: Pick<ShownRound, "questionnaire" | "scoring">) => string) =>
    list([...new Set(rounds.map(of))]);
  const versions = `Questionnaire ${unique(({ questionnaire }) => questionnaire)}, scoring ${unique(({ scoring }) => scoring)}`;
  return { label: rounds.length === 0 ? "This workspace" : versions, url: null };
}

function scopesSpec(beside: ScopesBeside): ScopesSpec {
  const [only, ...others] = beside.groups;
  const shared = only === undefined || others.length > 0 ? "" : ` All: ${groupTitle(only)}.`;
  const withheld = beside.withheld.map((one) => ({
    label: scopeName(one),
    about: `Closed ${day(one.round.closedAt)}: ${whyWithheld(one.round)}`,
    score: null,
    noScore: notShown,
    known: "–",
  }));
  return {
    kind: "scopes",
    caption: {
      claim: scopesClaim(beside),
      measure: `Score of each scope’s newest closed round, 0 to 100, lowest first, and how much of it is known. Hatched: what unknown answers could add.${shared}`,
      n: sentence(counted(beside.groups.flatMap(({ rows }) => rows).length + withheld.length, "scope")),
      note: scopesRule,
      sources: [versionsSource(beside.groups)],
    },
    groups: [
      ...beside.groups.map((group) => ({
        title: sentence(groupTitle(group)),
        rows: group.rows.map((one) => ({
          label: scopeName(one),
          about: sentence(scopeRoundAbout(one.round)),
          score: scoreOf(one.round),
          noScore: "no control applies",
          known: one.round.coverage === null ? "–" : knownShare(one.round.coverage),
        })),
      })),
      ...(withheld.length === 0 ? [] : [{ title: "Not shown", rows: withheld }]),
    ],
  };
}

function scoreOf({ points, highPoints }: ShownRound): RoundColumn["score"] {
  return points === null || highPoints === null ? null : { points, highPoints };
}
