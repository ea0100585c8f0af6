import { describe, expect, test } from "vitest";
import { roundTrendMarkup } from "@/components/round/round-trend-markup";
import { buildRoundTrends, firstScope, type RoundTrends } from "@/lib/core/team/round-trends";
import type { ScopeRound } from "@/lib/core/team/scope-trend";
import { isBeside } from "@/lib/core/team/scopes-beside";
import { trendCsv } from "@/lib/exports/csv-trend";
import { trendJson } from "@/lib/exports/json";
import { day } from "@/lib/wording/dates";
import { knownShare, sentence, signedPoints } from "@/lib/wording/numbers";
import { roundAgreementWords, roundChangeWords } from "@/lib/wording/rounds";
import { roundName, shownRounds } from "@/lib/wording/scope-trend";
import { type ClosedGiven, closedRound } from "@/tests/fixtures/make-closed-report";
import { makeScope } from "@/tests/fixtures/make-scope";
import { readCsv } from "@/tests/fixtures/read-csv";
import { readMarkup } from "@/tests/fixtures/read-markup";

type Rounds = readonly Omit<ClosedGiven, "scope">[];

function trendsOf(scopes: Readonly<Record<string, Rounds>>): RoundTrends {
  const listed = Object.entries(scopes).map(([name, rounds]) =>
    makeScope(name, { closedRounds: rounds.length, workshops: 1 }),
  );
  const closed = Object.entries(scopes).flatMap(([scopeId, rounds]) =>
    rounds.map((one) => ({ ...closedRound(one), scopeId, assessmentId: `${scopeId} ${one.closedAt}` })),
  );
  return buildRoundTrends(listed, closed, firstScope(listed));
}

const at = (month: number) => `2026-${String(month).padStart(2, "0")}-03T14:00:00.000Z`;

const cases: readonly (readonly [string, RoundTrends])[] = [
  [
    "rounds of both depths, one of them withheld, and scopes of three kinds",
    trendsOf({
      "production EKS": [
        { closedAt: at(1), depth: "quick", shift: -1 },
        { closedAt: at(3), respondents: 4 },
        { closedAt: at(5), shift: -0.5, unknown: 9 },
        { closedAt: at(7) },
        { closedAt: at(9), shift: -0.2, unknown: 2 },
      ],
      payments: [{ closedAt: at(6), shift: -0.7 }],
      quick: [{ closedAt: at(6), depth: "quick" }],
      sandbox: [{ closedAt: at(6), respondents: 2, threshold: 3 }],
    }),
  ],
  ["one round", trendsOf({ "production EKS": [{ closedAt: at(1), shift: -1 }] })],
];

type Cells = Readonly<Record<string, string>>;

/** Every number of the trend: its words on the page, and its row in the table. */
function statements({ chosen, beside }: RoundTrends): readonly Readonly<{ words: readonly string[]; cells: Cells }>[] {
  if (chosen === null) return [];
  const ofRound = (section: string, round: ScopeRound) => {
    const named = { section, id: round.assessmentId };
    if (round.kind === "withheld") {
      return [
        {
          words: [day(round.closedAt), "not shown"],
          cells: { ...named, field: "score", shown: "not shown", value: "" },
        },
      ];
    }
    const { points, highPoints, agreement, respondents, domains, coverage } = round;
    const cell = (field: string, value: unknown) => ({ ...named, field, shown: String(value) });
    return [
      { words: [String(points)], cells: cell("score", points) },
      { words: [String(highPoints)], cells: cell("range high", highPoints) },
      { words: [String(respondents)], cells: cell("respondents", respondents) },
      { words: [roundAgreementWords(agreement)], cells: cell("agreement", roundAgreementWords(agreement)) },
      {
        words: section === "scopes" ? [knownShare(coverage ?? 0)] : [],
        cells: cell("coverage", knownShare(coverage ?? 0)),
      },
      ...domains.map((one) => ({
        words: [one.title, String(one.points ?? "–")],
        cells: cell(`domain ${one.title}`, one.points ?? "–"),
      })),
    ];
  };
  const shown = shownRounds(chosen);
  return [
    ...chosen.rounds.flatMap((round) => ofRound("rounds", round)),
    ...chosen.changes.flatMap((change) => {
      const before = shown.find(({ assessmentId }) => assessmentId === change.from);
      if (before === undefined || change.kind === "incomparable") throw new Error("no such change here");
      const words = roundChangeWords(change, roundName(before));
      const named = { section: "changes", id: change.to, note: words };
      const isLast = change === chosen.changes.at(-1);
      return [
        { words: [sentence(words)], cells: { ...named, field: "change", value: String(change.points) } },
        ...change.domains.map(({ title, points }) => ({
          words: isLast ? [title, signedPoints(points)] : [],
          cells: { ...named, field: `domain ${title}`, value: String(points) },
        })),
      ];
    }),
    ...(isBeside(beside) ? beside.groups : []).flatMap(({ rows }) =>
      rows.flatMap(({ round }) => ofRound("scopes", round)),
    ),
    ...beside.withheld.flatMap(({ round }) => ofRound("scopes", round)),
  ];
}

describe.each(cases)("surfaces agree on %s", (_, trends) => {
  const said = statements(trends);
  const rows = readCsv(trendCsv(trends));

  test("the page says every number", () => {
    const page = readMarkup(roundTrendMarkup({ trends, workspaceId: "w", mayOpen: true }).toString())
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/[\s\u{a0}]+/gu, " ");
    expect(
      said.flatMap(({ words }) => words).filter((words) => !page.includes(words.replaceAll("\u{a0}", " "))),
    ).toEqual([]);
  });

  test("the CSV has every number as shown, and no number of what is withheld", () => {
    const isThere = (cells: Cells) =>
      rows.some((row) => Object.entries(cells).every(([name, value]) => row[name] === value));
    expect(said.map(({ cells }) => cells).filter((cells) => !isThere(cells))).toEqual([]);
    const withheld = [
      ...(trends.chosen?.rounds.filter(({ kind }) => kind === "withheld") ?? []),
      ...trends.beside.withheld.map(({ round }) => round),
    ].map(({ assessmentId }) => assessmentId);
    const told = rows.filter(({ id }) => withheld.includes(id ?? ""));
    expect(new Set(told.map(({ field }) => field))).toEqual(new Set(withheld.length === 0 ? [] : ["closed", "score"]));
    expect(told.filter(({ value, n, low, high }) => `${value}${n}${low}${high}` !== "")).toEqual([]);
  });

  test("the JSON is the value", () => {
    const { schema, schemaVersion, ...value } = JSON.parse(trendJson(trends));
    expect([schema, schemaVersion]).toEqual(["plimsoll-trend", 1]);
    expect(value).toEqual(JSON.parse(JSON.stringify(trends)));
  });
});
