import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { reportCharts } from "@/lib/charts/report-charts";
import { renderPdf } from "@/lib/exports/pdf/render-pdf";
import { type EngineChoice, startTypesetter } from "@/lib/exports/pdf/typesetter";
import { anyText } from "@/tests/fixtures/any-text";
import { exampleReport, reportOfControls } from "@/tests/fixtures/example-report";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";
import { readPdf } from "@/tests/fixtures/pdf-text";

const isLong = process.env.PLIMSOLL_LONG === "1";
const hasNative = process.platform === "linux" && process.arch === "x64";
const engines: readonly EngineChoice[] = hasNative ? ["native", "wasm"] : ["wasm"];
const typesetters = new Map(engines.map((engine) => [engine, startTypesetter(engine, { deadline: 60_000 })]));

afterAll(async () => {
  for (const typesetter of typesetters.values()) await typesetter.stop();
});

const anyEngine = () => typesetters.get(hasNative ? "native" : "wasm");
const print = async (report = exampleReport(), paper: "a4" | "letter" = "a4") =>
  renderPdf(report, { paper }, anyEngine());

describe.each(engines)("the report as a PDF by the %s engine", (engine) => {
  const report = exampleReport();
  const printed = renderPdf(report, { paper: "a4" }, typesetters.get(engine));

  test("is a tagged document with title, language, bookmarks, embedded fonts and a date", async () => {
    const { source, bookmarks, pages } = readPdf(await printed);
    expect(source).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(source).toMatch(/\/Lang\s*\(en\)/);
    const fonts = source.match(/\/Type\s*\/FontDescriptor\b/g)?.length;
    expect(fonts).toBeGreaterThan(0);
    expect(source.match(/\/FontFile2\b/g)?.length).toBe(fonts);
    expect(source).toMatch(/\/CreationDate\s*\(D:20261123/);
    for (const words of [
      "Executive summary",
      "The domains",
      "Against the industry",
      "All controls",
      "Method and sources",
    ])
      expect(bookmarks).toContain(words);
    expect(pages.length).toBeGreaterThan(10);
  });

  test("says its page on every page but the cover, and on every page that it is synthetic", async () => {
    const read = readPdf(await printed);
    const pages = read.pages.map((_, at) => at + 1);
    expect(pages.slice(1).filter((page) => !read.says(`${page} of ${pages.length}`, page))).toEqual([]);
    expect(pages.filter((page) => !read.says("Synthetic example", page))).toEqual([]);
  });

  test("has every chart's finding as a heading and its numbers as alternative text", async () => {
    const { alternatives } = readPdf(await printed);
    const charts = 3 + report.comparisons.length + report.comparisons.filter(({ trend }) => trend !== null).length;
    expect(alternatives).toHaveLength(charts);
    expect(alternatives.join(" ")).toContain(`Score: ${report.result?.points}`);
  });

  test("weighs less than 500 kB", async () => {
    expect((await printed).byteLength).toBeLessThan(500_000);
  });

  test("has a table that leads to every object", async () => {
    expect(misplaced(await printed)).toEqual([]);
  });

  test("is the same bytes for the same report", async () => {
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(hash(await renderPdf(report, { paper: "a4" }, typesetters.get(engine)))).toBe(hash(await printed));
  });

  test("EX-3: holds no script, no file, no form, and leads nowhere but to our sources", async () => {
    const { source } = readPdf(await printed);
    expect(source).not.toMatch(
      /\/(JS|JavaScript|Launch|EmbeddedFile|EmbeddedFiles|AcroForm|OpenAction|RichMedia|GoToR)\b/,
    );
    expect(source).not.toContain(process.cwd());
    const ours = new Set([
      ...report.sources.flatMap(({ urls }) => urls),
      ...report.gaps.flatMap(({ remediation }) => remediation.links.map(({ url }) => url)),
      ...report.comparisons.flatMap(({ published, trend }) => [
        ...published.sourceUrls,
        ...(trend?.segments ?? []).flatMap(({ points }) => points.map(({ sourceUrl }) => sourceUrl)),
      ]),
    ]);
    const addresses = [...source.matchAll(/\/URI\s*\(([^)]*)\)/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !ours.has(address))).toEqual([]);
  });
});

describe("the report as a PDF", () => {
  test.runIf(hasNative)("bears the mark of PDF/UA-1, whose rules the native engine checks", async () => {
    const { source } = readPdf(await print());
    expect(source.includes("<pdfuaid:part>1</pdfuaid:part>")).toBe(true);
    expect(source.includes("/DisplayDocTitle true")).toBe(true);
  });

  test("comes on A4 or Letter", async () => {
    expect(readPdf(await print()).source).toMatch(/\/MediaBox \[\s*0 0 595\.27\d* 841\.8\d*\s*\]/);
    expect(readPdf(await print(exampleReport(), "letter")).source).toMatch(
      /\/MediaBox \[\s*0 0 612(\.0)? 792(\.0)?\s*\]/,
    );
  });

  test("says nothing of being synthetic where the organisation is real", async () => {
    const { source, pages } = readPdf(await print(exampleReport({ assessment: { isSynthetic: false, scope: "EKS" } })));
    expect(pages.join(" ")).not.toMatch(/synthetic/i);
    expect(source).not.toMatch(/synthetic/i);
  });

  test.each([
    ["nothing answered", exampleReport({ tokens: {} }), "0 of 100"],
    ["every control at the top", reportOfControls("4"), "100 of 100"],
    ["every control at the bottom", reportOfControls("0"), "0 of 100"],
    ["a quick basis", exampleReport({ assessment: { depth: "quick", reportBasis: "quick" } }), "30 of 59 controls"],
    ["no score at all", { ...reportOfControls("0"), result: null, domains: [], gaps: [], unknowns: [] }, "No score"],
  ])("is a document too with %s", async (_, report, words) => {
    const read = readPdf(await print(report));
    expect(read.says(words, 1)).toBe(true);
    expect(read.says("Executive summary", 2)).toBe(true);
  });

  const layouts = [
    ["the example", exampleReport()],
    ["a quick basis", exampleReport({ assessment: { depth: "quick", reportBasis: "quick" } })],
    ["nothing answered", exampleReport({ tokens: {} })],
    ["every control at the bottom", reportOfControls("0")],
    ["every control at the top", reportOfControls("4")],
  ] as const;
  const papers = ["a4", "letter"] as const;

  test.each(layouts.flatMap(([name, report]) => papers.map((paper) => [name, paper, report] as const)))(
    "leaves no page half empty and ends none with a heading: %s on %s",
    async (_, paper, report) => {
      const { lastLines } = readPdf(await print(report, paper));
      const body = lastLines.slice(1);
      const [tableSize, claimSize] = [9.5, 11]; // what a section says may be all that it has
      expect(body.filter(({ size }) => size > tableSize && size !== claimSize)).toEqual([]);
      expect(body.slice(0, -1).filter(({ down }) => down < 0.5)).toEqual([]);
      expect(body.at(-1)?.down).toBeGreaterThan(0.3);
    },
  );

  const radarOf = [
    ["the example", exampleReport()],
    ["the example team", exampleTeamReport()],
    ["a team that is told apart less", exampleTeamReport({ threshold: 8 })],
  ] as const;

  test.each(radarOf.flatMap(([name, report]) => papers.map((paper) => [name, paper, report] as const)))(
    "keeps the radar on the page of its heading: %s on %s",
    async (_, paper, report) => {
      const { pages } = readPdf(await print(report, paper));
      const [radar = "", ...more] = pages.filter((page) => page.includes("0 at the centre"));
      expect(more).toEqual([]);
      expect(radar).toContain("The domains");
    },
  );

  test.each([...layouts.map(([name, report]) => [name, report] as const), ...radarOf])(
    "says the finding of every chart that the page shows: %s",
    async (_, report) => {
      const read = readPdf(await print(report));
      const claims = reportCharts(report).map(({ spec }) => spec.caption.claim);
      expect(claims.length).toBeGreaterThan(10);
      expect(claims.filter((claim) => !read.says(claim))).toEqual([]);
    },
  );

  test("says once that every control is known, and names questions without an answer once", async () => {
    const text = readPdf(await print(reportOfControls("4"))).pages.join(" ");
    expect(text.match(/every (applicable control|control that applies)/gi)).toHaveLength(1);
    expect(text.match(/no (question has an )?answer of yours/gi)).toHaveLength(1);
    expect(text).not.toContain("You have not answered");
  });

  test("says once for all of a team's questions that they are not shown", async () => {
    const team = exampleTeamReport();
    const industry = team.team.industry.map(({ questionId, title, question }) => ({
      ...{ questionId, title, question },
      ...({ kind: "withheld", reason: "too-few" } as const),
    }));
    const read = readPdf(await print({ ...team, team: { ...team.team, industry } }));
    expect(read.pages.join(" ").match(/Not shown/g)).toHaveLength(1);
    for (const { title } of industry) expect(read.says(title)).toBe(true);
  });

  test("says on every page but the cover whose report it is", async () => {
    const read = readPdf(await print(exampleReport({ assessment: { scope: "payments EKS" } })));
    expect(read.pages.slice(1).filter((_, at) => !read.says("payments EKS", at + 2))).toEqual([]);
  });

  const { controls } = reportOfControls("2");
  const notedBy = (people: number, text: (at: number) => string) => ({
    ...reportOfControls("2"),
    notes: controls.map(({ id }) => ({ controlId: id, texts: Array.from({ length: people }, (_, at) => text(at)) })),
  });

  test.each([
    ["words", "word ".repeat(200)],
    ["one word", "W".repeat(1000)],
    ["lines", "a\n".repeat(500)],
    ["writing that the fonts lack", "日本".repeat(500)],
  ])("EX-5: with every note at its longest comes within three seconds and 200 pages: %s", async (_, text) => {
    const report = notedBy(1, () => text);
    await print(); // the engine is warm
    const startedAt = performance.now();
    const pdf = await print(report);
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(pdf.byteLength).toBeLessThan(2 * 1024 * 1024);
    const read = readPdf(pdf);
    expect(read.pages.length).toBeLessThan(200);
  });

  test("holds as many notes of a team as are still read, and says how many more there are", async () => {
    const read = readPdf(await print(notedBy(20, (at) => `note ${at} ${"x".repeat(990)}`)));
    expect(read.pages.length).toBeLessThan(60);
    expect(read.says("There was no room here for")).toBe(true);
  });

  test("shows a note below its domain's controls, as text", async () => {
    const text = '#read("/etc/passwd") *b* <script>';
    const read = readPdf(
      await print({ ...notedBy(0, String), notes: [{ controlId: controls[0]?.id ?? "", texts: [text] }] }),
    );
    expect(read.says(text)).toBe(true);
  });

  test("shows what looks like markup as text", async () => {
    const scope = `#read("/etc/passwd") $x$ = Head *b* _i_ <l> @c [d] \\n // z`;
    expect(readPdf(await print(exampleReport({ assessment: { scope } }))).says(scope, 1)).toBe(true);
  });

  test("keeps an unbroken word of 80 wide letters on its page", async () => {
    const read = readPdf(await print(exampleReport({ assessment: { scope: "W".repeat(80) } })));
    expect(read.says("W".repeat(80), 1)).toBe(true);
  });

  test("comes for any scope that somebody can type", async () => {
    const known = [
      "😀👨‍👩‍👧🇩🇪",
      "مرحبا بالعالم",
      "\u0000\u0007\u001b[31m",
      "a\u202eb\u2066c",
      "日本語",
      "\ud800",
      "\u0301\u0301",
      "\u{10ffff}\ufffe",
      "\u00ad\u200d\ufeff",
      "ﷺ".repeat(80),
    ];
    await fc.assert(
      fc.asyncProperty(anyText({ minLength: 1, maxLength: 80 }), async (scope) => {
        const pdf = await print(exampleReport({ assessment: { scope } }));
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
      }),
      { numRuns: isLong ? 500 : 15, examples: known.map((scope) => [scope]) },
    );
  }, 600_000);
});

/** Objects that are not where the table of places, itself a stream at the end of the file, says. */
function misplaced(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes);
  const text = file.toString("latin1");
  const streamAt = (place: number) => {
    const head = /^\d+ 0 obj\s*(<<[\s\S]*?>>)\s*stream\r?\n/.exec(text.slice(place, place + 1000));
    const length = Number(/\/Length (\d+)/.exec(head?.[1] ?? "")?.[1]);
    const start = place + (head?.[0].length ?? 0);
    return { dictionary: head?.[1] ?? "", content: inflateSync(file.subarray(start, start + length)) };
  };
  const table = streamAt(Number(/startxref\s+(\d+)/.exec(text)?.[1]));
  const widths = /\/W\s*\[\s*(\d+) (\d+) (\d+)\s*\]/.exec(table.dictionary)?.slice(1).map(Number) ?? [];
  const [one = 0, two = 0, three = 0] = widths;
  const size = one + two + three;
  const rows = Array.from({ length: table.content.length / size }, (_, number) => ({
    number,
    kind: table.content.readUIntBE(number * size, one),
    place: table.content.readUIntBE(number * size + one, two),
    index: table.content.readUIntBE(number * size + one + two, three),
  }));
  expect(rows.filter(({ kind }) => kind === 1).length).toBeGreaterThan(20);
  expect(rows.filter(({ kind }) => kind === 2).length).toBeGreaterThan(500);
  return rows.flatMap(({ number, kind, place, index }) => {
    const held = () =>
      streamAt(rows[place]?.place ?? 0)
        .content.toString("latin1")
        .trim()
        .split(/\s+/, 2 * index + 1);
    const found = kind === 2 ? held()[2 * index] : text.slice(place, place + 12).split(" ")[0];
    return kind === 0 || found === String(number) ? [] : [`${number}: ${found}`];
  });
}
