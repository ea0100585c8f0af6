import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportMarkup } from "@/components/report/report-markup";
import type { Report } from "@/lib/core/report/report";
import type { TeamSection } from "@/lib/core/team/team-section";
import { toCsv } from "@/lib/exports/csv";
import { toJson } from "@/lib/exports/json";
import { renderPdf } from "@/lib/exports/pdf/render-pdf";
import { startTypesetter } from "@/lib/exports/pdf/typesetter";
import { level as levelOf, levelWords, percent, sentence } from "@/lib/wording/numbers";
import { roundAgreementWords, roundChangeWords } from "@/lib/wording/rounds";
import { agreementWords, functionLabel, notShown, unsureWords } from "@/lib/wording/team";
import { teamOptionCount, teamOptionLabel } from "@/lib/wording/team-industry";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";
import { type ReadPdf, readPdf } from "@/tests/fixtures/pdf-text";
import { readCsv } from "@/tests/fixtures/read-csv";
import { sharedServer } from "@/tests/fixtures/shared-server";
import { wordsOfPage } from "@/tests/fixtures/words-of-page";

/** One number of a team as everybody sees it: how a document words it, and where the table has it. */
type Stated = Readonly<{ words: string; cell: Readonly<Record<string, string>> }>;

function statements(team: TeamSection): readonly Stated[] {
  return [
    ...wholeStatements(team),
    ...perceptionStatements(team),
    ...disagreementStatements(team),
    ...unsureStatements(team),
    ...roundStatements(team),
    ...otherStatements(team),
  ];
}

function wholeStatements({ agreement, respondents, threshold, functions }: TeamSection): readonly Stated[] {
  const cell = (field: string, shown: string) => ({ section: "team", field, shown });
  const tenths = roundAgreementWords(agreement?.tenths ?? null);
  return [
    { words: `n = ${respondents}`, cell: cell("respondents", String(respondents)) },
    { words: `${threshold}. Nothing is shown of fewer than`, cell: cell("threshold", String(threshold)) },
    ...(agreement === null ? [] : [{ words: `${tenths} over ${agreement.controls}`, cell: cell("agreement", tenths) }]),
    ...functions.map(({ id, respondents: n }) => ({
      words: `${sentence(functionLabel(id))} (${n})`,
      cell: cell(`respondents ${functionLabel(id)}`, String(n)),
    })),
  ];
}

function perceptionStatements({ perception, functions }: TeamSection): readonly Stated[] {
  if (functions.length === 0) return [];
  const names = functions.map(({ id, respondents }) => `${functionLabel(id)} (${respondents})`);
  const rows = [{ id: "all", title: "All domains", ...perception.overall }, ...perception.domains];
  const domains = rows.flatMap(({ id, title, cells, gapPoints }) => {
    const shown = cells.map(({ points }) => (points === null ? notShown : String(points)));
    const gap = gapPoints === null ? [] : [`gap ${gapPoints}`];
    const words = `${title}: ${[...shown.map((one, at) => (at === 0 ? one : `${names[at]} ${one}`)), ...gap].join(", ")}`;
    return cells.map(({ jobFunction }, at) => ({
      words,
      cell: { section: "perception", id, field: functionLabel(jobFunction), shown: shown[at] ?? "" },
    }));
  });
  const controls = perception.controls.flatMap(({ controlId: id, levels, gap }) => [
    {
      words: levels.map((one) => `${functionLabel(one.jobFunction)} ${levelWords(one)}`).join(", "),
      cell: { section: "perception control", id, field: "gap", shown: levelOf(gap) },
    },
  ]);
  return [...domains, ...controls];
}

function disagreementStatements({ widest }: TeamSection): readonly Stated[] {
  return widest.flatMap((control) => {
    if (control.kind !== "shown") return [];
    const { controlId: id, title, agreement, histogram, known } = control;
    const named = { section: "team control", id } as const;
    const said = `mean ${levelWords(control)}, agreement ${agreementWords(agreement)}, known known to ${known}`;
    const bins = histogram.kind === "withheld" ? [] : histogram.bins;
    return [
      { words: said, cell: { ...named, field: "agreement", shown: agreementWords(agreement), n: String(known) } },
      ...bins.map(({ from, to, count }) => ({
        words: title,
        cell: { ...named, field: from === to ? `level ${from}` : `levels ${from} to ${to}`, shown: String(count) },
      })),
    ];
  });
}

function unsureStatements({ unsure, functions }: TeamSection): readonly Stated[] {
  const rows = [{ id: "all", title: "All domains", ...unsure.overall }, ...unsure.domains];
  return rows.flatMap(({ id, title, total, cells }) => {
    const first = cells[0] === undefined ? unsureWords(total) : unsureWords(cells[0].share);
    const words = functions.length === 0 ? `${title}: ${first}` : `everybody ${unsureWords(total)}`;
    return [
      { words, cell: { section: "not sure", id, field: "everybody", shown: unsureWords(total) } },
      ...cells.map(({ jobFunction, share }) => ({
        words: `${title}: ${first}`,
        cell: { section: "not sure", id, field: functionLabel(jobFunction), shown: unsureWords(share) },
      })),
    ];
  });
}

function roundStatements({ trend }: TeamSection): readonly Stated[] {
  if (trend === null) return [];
  return [
    ...trend.points.map(({ points, highPoints, agreement }) => ({
      words: `${points}, up to ${highPoints}, agreement ${roundAgreementWords(agreement)}`,
      cell: { section: "round", field: "score", shown: String(points) },
    })),
    ...trend.changes.map((change) => ({
      words: sentence(roundChangeWords(change)),
      cell: { section: "round", field: "change", shown: roundChangeWords(change) },
    })),
  ];
}

function otherStatements({ industry, published }: TeamSection): readonly Stated[] {
  return [
    ...industry.flatMap((one) =>
      one.kind === "withheld"
        ? [{ words: "Not shown", cell: { section: "team industry", id: one.questionId, shown: notShown } }]
        : one.options.map((option) => ({
            words: `${teamOptionLabel(option)}: ${teamOptionCount(option, one.n)}`,
            cell: { section: "team industry", id: one.questionId, shown: teamOptionCount(option, one.n) },
          })),
    ),
    ...published.flatMap(({ publishedId: id, segments }) =>
      segments.map(({ label, n, proportion }) => ({
        words: `${percent(proportion)} of ${label.toLowerCase()} (n = ${n})`,
        cell: { section: "published gap", id, field: label, shown: percent(proportion), n: String(n) },
      })),
    ),
  ];
}

const typesetter = startTypesetter("auto", { deadline: 60_000 });
afterAll(() => typesetter.stop());

describe.each([
  ["the example", exampleTeamReport()],
  ["a team whose job functions may not be told apart", exampleTeamReport({ threshold: 8 })],
])("surfaces agree on %s", (_, report) => {
  const said = statements(report.team);
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = readPdf(await renderPdf(report, { paper: "a4" }, typesetter));
  });

  test("the PDF says every number of the team", () => {
    const pictures = pdf.alternatives.join(" ");
    expect(said.map(({ words }) => words).filter((words) => !pdf.says(words) && !pictures.includes(words))).toEqual([]);
  });

  test("the CSV has every number of the team as shown", () => {
    const rows = readCsv(toCsv(report));
    const missing = said.filter(
      ({ cell }) => !rows.some((row) => Object.entries(cell).every(([name, value]) => row[name] === value)),
    );
    expect(missing).toEqual([]);
  });

  test("page, PDF and CSV call the lead's answer the lead's", () => {
    const page = wordsOfPage(
      reportMarkup({ report, address: "/x", assessAddress: null, shareAddress: null }).toString(),
    );
    for (const says of [(words: string) => page.includes(words), pdf.says]) {
      expect(["the lead’s answer", "so did the lead"].filter((words) => !says(words))).toEqual([]);
      expect(["your answer", "so did you", "you did not"].filter(says)).toEqual([]);
    }
    const fields = readCsv(toCsv(report)).map(({ field }) => field);
    expect(fields).toContain("the lead’s answer");
    expect(fields).not.toContain("your answer");
  });

  test("the JSON is the report", () => {
    expect(JSON.parse(toJson(report)).team).toEqual(JSON.parse(JSON.stringify(report.team)));
  });
});

test("page, PDF, CSV and JSON of the server's example team come from one report", async () => {
  const address = `${await sharedServer()}/example/team`;
  // The other example has the same scope and day, and was asked for before.
  expect((await fetch(`${address}/../report.pdf`)).status).toBe(200);
  const report: Report = await (await fetch(`${address}/report.json`)).json();
  expect(await (await fetch(`${address}/report.csv`)).text()).toBe(toCsv(report).replace(/^\u{feff}/u, ""));
  const { team } = report;
  if (team === null) throw new Error("no team");
  const read = readPdf(new Uint8Array(await (await fetch(`${address}/report.pdf`)).arrayBuffer()));
  const pictures = read.alternatives.join(" ");
  expect(statements(team).filter(({ words }) => !read.says(words) && !pictures.includes(words))).toEqual([]);

  const page = wordsOfPage(await (await fetch(address)).text());
  const shown = [
    ...team.perception.domains.flatMap(({ title, cells }) => [
      `${title} ${cells.map(({ points }) => points ?? notShown).join(" ")}`,
    ]),
    ...team.unsure.domains.map(
      ({ title, cells }) => `${title} ${cells.map(({ share }) => unsureWords(share)).join(" ")}`,
    ),
    ...team.published.flatMap(({ segments }) =>
      segments.map(({ label, proportion }) => `${percent(proportion)} of ${label.toLowerCase()}`),
    ),
    ...(team.trend?.changes.map((change) => sentence(roundChangeWords(change))) ?? []),
    ...team.widest.flatMap((one) =>
      one.kind === "shown" ? [`${levelWords(one)} ${agreementWords(one.agreement)}`] : [],
    ),
  ];
  expect(shown.filter((words) => !page.includes(words))).toEqual([]);
});
