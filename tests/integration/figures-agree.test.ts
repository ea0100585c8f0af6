import { beforeAll, describe, expect, test } from "vitest";
import { figureIndex } from "@/lib/content/figure-index";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { KnownFigure } from "@/lib/core/benchmark/known-figure";
import { intervalWords } from "@/lib/wording/figure-words";
import { percent, sampleSize, wholeNumber } from "@/lib/wording/numbers";
import { sourceName } from "@/lib/wording/sources";
import { type ReadPdf, readPdf } from "@/tests/fixtures/pdf-text";
import { readCsv } from "@/tests/fixtures/read-csv";
import { sharedServer } from "@/tests/fixtures/shared-server";

const { known, benchmark } = figureIndex();

/** Twenty figures over publishers and segments: of each kind of doubt one, the rest spread evenly. */
function chosen(): readonly KnownFigure[] {
  const kinds: readonly ((one: KnownFigure) => boolean)[] = [
    ({ figure }) => figure.isWeak,
    ({ figure }) => figure.isDerived,
    ({ published }) => published.isTelemetry,
    ({ published }) => published.choice === "unknown",
    ({ figure }) => figure.combines.length > 0,
    ...["size", "region", "industry", "job-function"].map(
      (dimension) => (one: KnownFigure) => one.published.segment?.dimension === dimension && one.published.n !== null,
    ),
  ];
  const ofKinds = kinds.flatMap((is) => known.find(is) ?? []);
  const publishers = [...new Set(known.map(({ published }) => published.publisher))];
  const others = publishers.flatMap(
    (publisher) => known.findLast(({ published }) => published.publisher === publisher) ?? [],
  );
  return [...new Set([...ofKinds, ...others])].slice(0, 20);
}

/** Of each question that a report compares, one figure: the second where there are two, so that it is not always the first. */
function compared() {
  return questionnaireOf(currentQuestionnaireVersion).industryQuestions.flatMap(({ id, options }) => {
    const plan = benchmark.plans.find(({ questionId }) => questionId === id);
    const rows = known.filter(({ published, figure }) => published.id === plan?.publishedId && !figure.isDerived);
    return rows
      .slice(0, 2)
      .slice(-1)
      .map(({ figure, published, interval }) => {
        const label = options.find((option) => option.id === figure.optionId)?.label ?? figure.option;
        return { questionId: id, label, figure, published, interval };
      });
  });
}

const figures = chosen();
const inReport = compared();
let origin = "";
const pages = new Map<string, string>();
let csv: ReturnType<typeof readCsv> = [];
let json: readonly Readonly<Record<string, unknown>>[] = [];
let reportPage = "";
let reportPdf: ReadPdf;
let reportCsv: ReturnType<typeof readCsv> = [];

beforeAll(async () => {
  origin = await sharedServer();
  const file = async (name: string) => (await fetch(`${origin}/benchmarks/figures.${name}`)).arrayBuffer();
  csv = readCsv(Buffer.from(await file("csv")).toString());
  json = JSON.parse(Buffer.from(await file("json")).toString()).figures;
  for (const { topic } of figures) pages.set(topic.id, await read(`/benchmarks/${topic.id}`));
  const ofReport = async (name: string) => (await fetch(`${origin}/example/report.${name}`)).arrayBuffer();
  reportPage = await read("/example");
  reportPdf = readPdf(new Uint8Array(await ofReport("pdf")));
  reportCsv = readCsv(Buffer.from(await ofReport("csv")).toString());
}, 300_000);

/** A text as a pattern of itself. */
function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The words of a page without scripts and elements, one space apart. */
async function read(path: string): Promise<string> {
  return (await (await fetch(`${origin}${path}`)).text())
    .replaceAll(/<script[\s\S]*?<\/script>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/\s+/g, " ");
}

test("twenty figures of many publishers and of every kind of segment are chosen, and twenty that a report draws", () => {
  expect(figures).toHaveLength(20);
  expect(new Set(figures.map(({ published }) => published.publisher)).size).toBeGreaterThan(10);
  expect(new Set(figures.flatMap(({ published }) => published.segment?.dimension ?? [])).size).toBe(4);
  expect(inReport).toHaveLength(20);
  expect(new Set(inReport.map(({ published }) => published.publisher)).size).toBeGreaterThan(3);
});

describe.each(figures.map((one) => [one.figure.id, one] as const))("pages, CSV, JSON agree on %s", (id, one) => {
  const { figure, published, interval } = one;

  test("its topic's page says it", () => {
    const page = pages.get(one.topic.id) ?? "";
    expect(page).toContain(published.question);
    expect(page).toContain(figure.option);
    expect(page).toContain(sampleSize(published));
    // The share stands after the option, a segment's in the row of those who were asked. Parts stand for what combines them.
    const { segment } = published;
    const whose = `${literally(segment?.label ?? "")}(?: \\(indicative\\))? ${sampleSize(published)}(?: \\S+){0,12}?`;
    const before = segment === null ? literally(figure.option) : whose;
    if (figure.combines.length === 0) expect(page).toMatch(new RegExp(`${before} ${percent(figure.proportion)}`));
    if (interval.kind === "known") expect(page).toContain(intervalWords(interval));
  });

  test("its own page says it", async () => {
    const page = await read(`/benchmarks/figures/${id}`);
    for (const words of [
      published.question,
      figure.option,
      percent(figure.proportion),
      figure.count === null || published.n === null
        ? `${figure.proportion} as published`
        : `${wholeNumber(figure.count)} of ${wholeNumber(published.n)}`,
      published.n === null ? (published.nReason ?? "") : sampleSize(published),
      intervalWords(interval),
      published.population,
      figure.sourceUrl,
      figure.caveat ?? "",
    ])
      expect(page).toContain(words);
  });

  test("CSV and JSON have it as content has it", () => {
    const row = csv.find((other) => other.figure_id === id);
    const value = json.find((other) => other.figure_id === id);
    const bounds = interval.kind === "known" ? [interval.interval.low, interval.interval.high] : [null, null];
    const facts = {
      publisher: published.publisher,
      edition: published.edition,
      question: published.question,
      option: figure.option,
      segment: published.segment?.label ?? null,
      proportion: figure.proportion,
      shown: percent(figure.proportion),
      low: bounds[0],
      high: bounds[1],
      n: published.n,
      weak: figure.isWeak ? "yes" : "no",
      by_arithmetic: figure.isDerived ? "yes" : "no",
      telemetry: published.isTelemetry ? "yes" : "no",
      caveat: figure.caveat,
      source: figure.sourceUrl,
    };
    expect(value).toMatchObject(facts);
    expect(row).toMatchObject(
      Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact === null ? "" : String(fact)])),
    );
  });
});

describe.each(inReport.map((one) => [one.figure.id, one] as const))(
  "a report’s page, PDF and CSV agree on %s",
  (_, { questionId, label, figure, published, interval }) => {
    const shown = percent(figure.proportion);

    test("its page says it, after its answer", () => {
      expect(reportPage).toContain(`${label} ${shown}`);
      expect(reportPage).toContain(sampleSize(published));
    });

    test("its PDF says it: in a chart’s words, in the chart, and in the line under it", () => {
      expect(reportPdf.alternatives.filter((words) => words.includes(`${label}: ${shown}`))).not.toEqual([]);
      expect(reportPdf.pages.findIndex((_text, at) => reportPdf.says(shown, at + 1))).toBeGreaterThan(-1);
      expect(reportPdf.says(`${sampleSize(published)} · ${sourceName(published)}`)).toBe(true);
    });

    test("its CSV has it as content has it", () => {
      const row = reportCsv.find(
        ({ section, id, title, field }) =>
          section === "comparison" && id === questionId && title === label && field !== "segment",
      );
      const bounds = interval.kind === "known" ? [interval.interval.low, interval.interval.high] : ["", ""];
      expect(row).toMatchObject({
        shown,
        value: String(figure.proportion),
        low: String(bounds[0]),
        high: String(bounds[1]),
        n: published.n === null ? "" : String(published.n),
        edition: String(published.edition),
      });
    });
  },
);
