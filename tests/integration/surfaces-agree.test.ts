import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportMarkup } from "@/components/report/report-markup";
import { type Report, shownGaps } from "@/lib/core/report/report";
import { wilson } from "@/lib/core/statistics/wilson";
import { toCsv } from "@/lib/exports/csv";
import { toJson } from "@/lib/exports/json";
import { renderPdf } from "@/lib/exports/pdf/render-pdf";
import { startTypesetter } from "@/lib/exports/pdf/typesetter";
import { trendClaim } from "@/lib/wording/claims";
import {
  interval,
  knownShare,
  percent,
  sampleSize,
  signedPoints,
  signedTenths,
  tenths,
  wholeNumber,
} from "@/lib/wording/numbers";
import { practiceSentence } from "@/lib/wording/practices";
import { segmentLabel, trendSegmentLabel } from "@/lib/wording/segments";
import { strengthWords } from "@/lib/wording/strength-words";
import { withoutAnswer } from "@/lib/wording/without-answer";
import { exampleReport, reportOfControls } from "@/tests/fixtures/example-report";
import { type ReadPdf, readPdf } from "@/tests/fixtures/pdf-text";
import { readCsv } from "@/tests/fixtures/read-csv";
import { sharedServer } from "@/tests/fixtures/shared-server";
import { wordsOfPage } from "@/tests/fixtures/words-of-page";

/** One number that everyone sees: how a document words it, where the table has it, what the value says. */
type Stated = Readonly<{
  words: string;
  cell: Readonly<{
    section: string;
    id: string;
    field: string;
    title?: string;
    edition?: string;
    note?: string;
    shown: string;
  }>;
}>;

/** Every number of a report as a reader sees it. */
function statements(report: Report): readonly Stated[] {
  return [
    ...scoreStatements(report),
    ...domainStatements(report),
    ...gapStatements(report),
    ...publishedStatements(report),
    ...segmentStatements(report),
    ...ownTrendStatements(report),
    ...practiceStatements(report),
    ...noteStatements(report),
  ];
}

/** What was noted beside answers. */
function noteStatements({ notes }: Report): readonly Stated[] {
  return notes.flatMap(({ controlId: id, texts }) =>
    texts.map((shown) => ({ words: shown, cell: { section: "note", id, field: "note", shown } })),
  );
}

/** The reader's own segment beside everybody. */
function segmentStatements({ comparisons }: Report): readonly Stated[] {
  return comparisons.flatMap(({ questionId: id, segment }) =>
    (segment?.bars ?? []).map(({ option, proportion }) => ({
      words: `${segment === null ? "" : segmentLabel(segment).toLowerCase()} ${percent(proportion)}`,
      cell: { section: "comparison", id, field: "segment", title: option, shown: percent(proportion) },
    })),
  );
}

/** The reader's own segment over the editions of a trend. */
function ownTrendStatements({ comparisons }: Report): readonly Stated[] {
  return comparisons.flatMap(({ questionId: id, trendSegment }) =>
    (trendSegment?.lines ?? []).flatMap(({ points }) =>
      points.map(({ edition, proportion, n }) => ({
        words: `${trendSegment === null ? "" : trendSegmentLabel(trendSegment).toLowerCase()} ${percent(proportion)}, its 95 % interval ${interval(wilson(proportion, n) ?? { low: 0, high: 0 })}, its n ${wholeNumber(n)}`,
        cell: { section: "trend", id, field: "segment", edition: String(edition), shown: percent(proportion) },
      })),
    ),
  );
}

/** What others do of each control. */
function practiceStatements({ controls }: Report): readonly Stated[] {
  return controls.flatMap(({ id, practices }) =>
    practices.map((practice) => ({
      words: practiceSentence(practice),
      cell: {
        section: "practice",
        id,
        title: practice.says,
        field: practice.isTelemetry ? "observed" : "published",
        shown: percent(practice.proportion),
      },
    })),
  );
}

function scoreStatements({ result, counts }: Report): readonly Stated[] {
  if (result === null) return [];
  const cell = (field: string, shown: string) => ({ section: "score", id: "score", field, shown });
  return [
    { words: `${result.points} of 100`, cell: cell("score", String(result.points)) },
    {
      words: result.highPoints > result.points ? `up to ${result.highPoints}` : `${result.points} of 100`,
      cell: cell("range high", String(result.highPoints)),
    },
    { words: String(result.targetPoints), cell: cell("target", String(result.targetPoints)) },
    { words: knownShare(result.coverage), cell: cell("coverage", knownShare(result.coverage)) },
    {
      words: `${counts.known} of ${counts.asked - counts.notApplicable} applicable controls known`,
      cell: { section: "report", id: "report", field: "controls known", shown: String(counts.known) },
    },
  ];
}

function domainStatements({ domains }: Report): readonly Stated[] {
  return domains.flatMap(({ id, shortTitle, result, knownCount, controlCount }) => {
    if (result === null) return [];
    const { points, highPoints, targetPoints, distancePoints } = result;
    const words = `${shortTitle}: ${points}, up to ${highPoints}, target ${targetPoints}, distance ${signedPoints(distancePoints)}, controls known ${knownCount} of ${controlCount}`;
    const shown = {
      score: points,
      "range high": highPoints,
      target: targetPoints,
      "distance to target": distancePoints,
    };
    return Object.entries(shown).map(([field, value]) => ({
      words,
      cell: { section: "domain", id, field, shown: String(value) },
    }));
  });
}

function gapStatements({ gaps, unknowns }: Report): readonly Stated[] {
  return [
    ...gaps.slice(0, shownGaps).map(({ control, gainTenths }, at) => ({
      words: `${at + 1}. ${control.title}${control.domainTitle}${signedTenths(gainTenths)} points`,
      cell: { section: "gap", id: control.id, field: "gain", shown: tenths(gainTenths) },
    })),
    ...unknowns.slice(0, shownGaps).map(({ control, gainTenths }) => ({
      words: `${control.title}${control.question}${control.domainTitle}${signedTenths(gainTenths)}`,
      cell: { section: "unknown", id: control.id, field: "could add", shown: tenths(gainTenths) },
    })),
  ];
}

function publishedStatements({ comparisons }: Report): readonly Stated[] {
  return comparisons.flatMap(({ questionId: id, bars, trend, published }) => [
    ...bars.flatMap(({ label, proportion, kind }) =>
      proportion === null
        ? []
        : [
            {
              words: `${label}: ${percent(proportion)}`,
              cell: { section: "comparison", id, field: kind, title: label, shown: percent(proportion) },
            },
          ],
    ),
    { words: sampleSize(published), cell: { section: "comparison", id, field: "your answer", shown: "" } },
    ...(trend?.segments ?? []).flatMap(({ seriesId, points }) =>
      points.map(({ edition, report, proportion, isWeak }) => ({
        words: `${edition}: ${report}, ${trend?.measure.toLowerCase()} ${strengthWords(percent(proportion), isWeak)}`,
        cell: {
          ...{ section: "trend", id, field: "published", edition: String(edition), shown: percent(proportion) },
          note: strengthWords(`series ${seriesId}`, isWeak),
        },
      })),
    ),
  ]);
}

const noted = exampleReport()
  .controls.slice(0, 12)
  .map(({ id }) => id);
const typesetter = startTypesetter("auto", { deadline: 60_000 });
afterAll(() => typesetter.stop());

describe.each([
  ["the example", exampleReport()],
  ["the example by size", exampleReport({ segmentBy: "size" })],
  ["older figures", exampleReport({ assessment: { figuresEdition: "2026.1" } })],
  ["a quick basis", exampleReport({ assessment: { depth: "quick", reportBasis: "quick" } })],
  ["nothing answered", exampleReport({ tokens: {} })],
  ["everything at the top", reportOfControls("4")],
  [
    "notes",
    exampleReport({
      notes: Object.fromEntries(noted.map((id, at) => [id, `Agreed in week ${at + 40}: see 4 < 5 & "run" ${at}.`])),
    }),
  ],
])("surfaces agree on %s", (_, report) => {
  const said = statements(report);
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = readPdf(await renderPdf(report, { paper: "a4" }, typesetter));
  });

  test("the PDF says every number, in its text or in the words of a picture", () => {
    const pictures = pdf.alternatives.join(" ");
    expect(said.map(({ words }) => words).filter((words) => !pdf.says(words) && !pictures.includes(words))).toEqual([]);
    const { claim = "", words: named = "" } = withoutAnswer(report) ?? {};
    expect([claim, named].filter((words) => !pdf.says(words))).toEqual([]);
  });

  test("the PDF's charts show every published percentage", () => {
    const percentages = report.comparisons.flatMap(({ bars }) => bars.flatMap(({ proportion }) => proportion ?? []));
    expect(percentages.map(percent).filter((words) => !pdf.says(words))).toEqual([]);
  });

  test("the CSV has every number as shown", () => {
    const rows = readCsv(toCsv(report));
    const missing = said.filter(({ cell: { shown, ...cell } }) => {
      const row = rows.find((one) => Object.entries(cell).every(([name, value]) => one[name] === value));
      return row === undefined || (shown !== "" && row.shown !== shown);
    });
    expect(missing).toEqual([]);
  });

  test("the CSV's n and intervals are the report's", () => {
    const rows = readCsv(toCsv(report)).filter(
      ({ section, field }) => section === "comparison" && field === "published",
    );
    const bars = report.comparisons.flatMap(({ bars: all, published }) =>
      all.filter(({ kind }) => kind === "published").map((bar) => [published.n, bar.interval?.low, bar.interval?.high]),
    );
    const numbers = bars.map((row) => row.map((value) => (value === null || value === undefined ? "" : String(value))));
    expect(rows.map(({ n, low, high }) => [n, low, high])).toEqual(numbers);
  });

  test("the page shows every number", () => {
    const page = reportMarkup({ report, address: "/report/1", assessAddress: null, shareAddress: null }).toString();
    const text = wordsOfPage(page);
    expect(shownOnPage(report).filter((words) => !text.includes(words))).toEqual([]);
  });

  test("the JSON is the report", () => {
    expect(JSON.parse(toJson(report))).toMatchObject(JSON.parse(JSON.stringify(report)));
  });
});

describe("surfaces agree on the server's example", () => {
  test("page, PDF, CSV and JSON come from one report", async () => {
    const address = `${await sharedServer()}/example`;
    const bytesOf = async (path: string) => new Uint8Array(await (await fetch(address + path)).arrayBuffer());
    const report: Report = await (await fetch(`${address}/report.json`)).json();
    expect(Buffer.from(await bytesOf("/report.csv")).toString()).toBe(toCsv(report));

    const read = readPdf(await bytesOf("/report.pdf"));
    const pictures = read.alternatives.join(" ");
    const html = wordsOfPage(await (await fetch(address)).text());
    const said = statements(report);
    expect(said.filter(({ words }) => !read.says(words) && !pictures.includes(words))).toEqual([]);
    expect(shownOnPage(report).filter((words) => !html.includes(words))).toEqual([]);
  });
});

/** What the page must say in its text or its tables: every number by itself. */
function shownOnPage(report: Report): readonly string[] {
  const { result, domains, gaps, comparisons, controls, notes } = report;
  return [
    ...(result === null ? [] : [result.points, result.highPoints, result.targetPoints].map(String)),
    ...(result === null ? [] : [knownShare(result.coverage)]),
    ...domains.flatMap((domain) =>
      domain.result === null
        ? []
        : [`${domain.shortTitle} ${domain.result.points} ${domain.result.highPoints} ${domain.result.targetPoints}`],
    ),
    ...gaps.slice(0, shownGaps).map(({ gainTenths }) => signedTenths(gainTenths)),
    ...Object.values(withoutAnswer(report) ?? {}),
    ...notes.flatMap(({ texts }) => texts),
    ...comparisons.flatMap(({ bars }) =>
      bars.flatMap(({ label, proportion }) => (proportion === null ? [] : [`${label} ${percent(proportion)}`])),
    ),
    ...comparisons.map(({ published }) => sampleSize(published)),
    ...comparisons.flatMap(({ segment }) =>
      segment === null ? [] : segment.bars.map(({ proportion }) => `${percent(proportion)} ${segmentLabel(segment)}`),
    ),
    ...comparisons.flatMap(({ trendSegment }) =>
      (trendSegment?.lines ?? []).flatMap(({ points }) =>
        points.map(({ proportion, n, interval: between }) =>
          [percent(proportion), between === null ? "–" : interval(between), wholeNumber(n)].join(" "),
        ),
      ),
    ),
    ...controls
      .filter(({ state }) => state !== "not-applicable")
      .flatMap(({ practices }) => practices.map(practiceSentence)),
    ...comparisons.flatMap(({ trend }) =>
      (trend?.segments ?? []).flatMap(({ points }) =>
        points.map(({ proportion, isWeak }) => strengthWords(percent(proportion), isWeak)),
      ),
    ),
    ...comparisons.flatMap((comparison) => trendClaim(comparison) ?? []),
  ];
}
