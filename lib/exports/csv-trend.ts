import type { RoundTrends } from "@/lib/core/team/round-trends";
import type { ScopeRound, ShownRound } from "@/lib/core/team/scope-trend";
import { isBeside, type ScopesBeside } from "@/lib/core/team/scopes-beside";
import { isoDay } from "@/lib/wording/dates";
import { knownShare } from "@/lib/wording/numbers";
import { withheldWords } from "@/lib/wording/round-words";
import { roundAgreementWords, roundChangeWords } from "@/lib/wording/rounds";
import { roundName, shownRounds } from "@/lib/wording/scope-trend";
import { groupTitle, scopeName } from "@/lib/wording/scopes-beside";
import { notShown } from "@/lib/wording/team";
import { type CsvRow, columns, csvRow } from "./csv-row";
import { csvText } from "./csv-text";

/** A workspace's trend as a table in long form, one row a number: the chosen scope's rounds, then every scope's newest. */
export function trendCsv({ chosen, beside }: RoundTrends): string {
  const rows: readonly CsvRow[] = [
    ...(chosen === null ? [] : chosen.rounds.flatMap((round) => roundRows("rounds", chosen.name, round, null))),
    ...(chosen === null ? [] : changeRows(chosen)),
    ...(isBeside(beside) ? scopeRows(beside) : []),
  ];
  return csvText(rows, columns);
}

function scopeRows({ groups, withheld }: ScopesBeside): readonly CsvRow[] {
  return [
    ...groups.flatMap((group) =>
      group.rows.flatMap((one) => roundRows("scopes", scopeName(one), one.round, groupTitle(group))),
    ),
    ...withheld.flatMap((one) => roundRows("scopes", scopeName(one), one.round, null)),
  ];
}

type Section = "rounds" | "scopes";

/** What a round shows. Of one that is withheld: when it closed, and why it shows nothing. */
function roundRows(section: Section, title: string, round: ScopeRound, note: string | null): readonly CsvRow[] {
  const named = { section, id: round.assessmentId, title };
  const closed = csvRow({ ...named, field: "closed", shown: isoDay(round.closedAt), unit: "text" });
  if (round.kind === "withheld") {
    const why = withheldWords(round.reason, round.threshold);
    return [closed, csvRow({ ...named, field: "score", shown: notShown, unit: "text", note: why })];
  }
  return [closed, ...shownRows({ ...named, n: round.respondents, note }, round)];
}

type Named = Pick<CsvRow, "section" | "id" | "title" | "n" | "note">;

function shownRows(named: Named, round: ShownRound): readonly CsvRow[] {
  const { points, highPoints, coverage, agreement, respondents, domains } = round;
  const text = (field: string, shown: string) => csvRow({ ...named, field, shown, unit: "text" });
  const score = (field: string, value: number | null, none: string) =>
    csvRow({ ...named, field, shown: value ?? none, value, unit: value === null ? "text" : "points" });
  return [
    text("questionnaire", round.questionnaire),
    text("scoring", round.scoring),
    text("depth", round.basis),
    csvRow({ ...named, field: "respondents", shown: respondents, value: respondents, unit: "count" }),
    score("score", points, "no score"),
    score("range high", highPoints, "no score"),
    csvRow({
      ...named,
      field: "coverage",
      shown: coverage === null ? "–" : knownShare(coverage),
      value: coverage,
      unit: "proportion",
    }),
    csvRow({
      ...named,
      field: "agreement",
      shown: roundAgreementWords(agreement),
      value: agreement,
      unit: "agreement",
    }),
    ...domains.flatMap((one) => [
      score(`domain ${one.title}`, one.points, "–"),
      score(`domain ${one.title} range high`, one.highPoints, "–"),
    ]),
  ];
}

/** What may be said from one shown round to the next, and on what it stands. */
function changeRows(chosen: NonNullable<RoundTrends["chosen"]>): readonly CsvRow[] {
  const before = new Map(shownRounds(chosen).map((round) => [round.assessmentId, roundName(round)]));
  return chosen.changes.flatMap((change) => {
    const note = roundChangeWords(change, before.get(change.from));
    const named = { section: "changes", id: change.to, title: chosen.name, note } as const;
    if (change.kind === "incomparable") {
      return [csvRow({ ...named, field: "change", shown: "cannot be compared", unit: "text" })];
    }
    const row = (field: string, points: number) =>
      csvRow({ ...named, field, shown: points, value: points, unit: "points", n: change.controls });
    return [row("change", change.points), ...change.domains.map((one) => row(`domain ${one.title}`, one.points))];
  });
}
