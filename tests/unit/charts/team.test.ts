import { expect, test } from "vitest";
import { alternativeText } from "@/lib/charts/alternative-text";
import { reportCharts } from "@/lib/charts/report-charts";
import { sizes } from "@/lib/charts/scene";
import { teamCharts } from "@/lib/charts/team";
import { toScene } from "@/lib/charts/to-scene";
import { toTable } from "@/lib/charts/to-table";
import { headline } from "@/lib/wording/headline";
import { exampleReport } from "@/tests/fixtures/example-report";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";

const report = exampleTeamReport();
const charts = teamCharts(report);
const idsOf = (some: typeof charts) => some.map(({ id }) => id);

test("a team report has four charts more, of which one person's has none", () => {
  expect(idsOf(charts)).toEqual(["team-functions", "team-disagreement", "team-unsure", "team-rounds"]);
  expect(teamCharts(exampleReport())).toEqual([]);
  expect(reportCharts(report).map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf(charts)));
});

test("what published figures stand beside is the lead's answer, on every chart, in its table and in the figure over all", () => {
  const own = reportCharts(report).filter(({ id }) => /^(?:bars|trend)-/.test(id));
  const words = own.flatMap(({ spec }) => [
    spec.caption.claim,
    ...(spec.kind === "bars" || spec.kind === "trend" ? [spec.answerNote ?? ""] : []),
    ...toTable(spec).head,
    ...toTable(spec).rows.flat(),
    ...toScene(spec, sizes.wide).marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : [])),
  ]);
  const figures = headline(report).figures.map(({ label }) => label);
  expect([...words, ...figures].filter((said) => /\b(?:you|your answers?|yours)\b/i.test(said))).toEqual([]);
  expect(words).toEqual(expect.arrayContaining(["the lead’s answer", "The lead’s answer"]));
  expect(figures.join()).toContain("; so did the lead");
});

test("the same comparison in one person's report stays theirs", () => {
  const one = { ...report, team: null };
  const tables = [report, one, report].map((each) =>
    reportCharts(each).flatMap(({ spec }) => (spec.kind === "bars" ? [toTable(spec).head[3]] : [])),
  );
  expect(tables[1]).toContain("Your answer");
  expect(tables[1]).not.toContain("The lead’s answer");
  expect(tables[2]).toEqual(tables[0]);
});

test("where no job function may be shown apart there is no chart of them, and who does not know is said of everybody", () => {
  const untold = teamCharts(exampleTeamReport({ threshold: 8 }));
  expect(idsOf(untold)).toEqual(["team-disagreement", "team-unsure", "team-rounds"]);
  const unsure = untold.find(({ id }) => id === "team-unsure")?.spec;
  expect(unsure).toMatchObject({ columns: ["Everybody (20)"], last: null });
});

test("a cell that is not shown says so in every placing and in words", () => {
  const [functions] = charts;
  if (functions === undefined) throw new Error("no chart");
  for (const size of Object.values(sizes)) {
    const texts = toScene(functions.spec, size).marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
    expect(texts).toContain("not shown");
  }
  expect(alternativeText(functions.spec)).toContain("Control plane: not shown, operations (7) ");
});

test("a distribution in words says levels that stand together once, and one that is not shown as such", () => {
  const disagreement = charts.find(({ id }) => id === "team-disagreement");
  const words = disagreement === undefined ? "" : alternativeText(disagreement.spec);
  expect(words).toMatch(/: \d+ \(levels 0 and 1\), level 2 \d+, level 3 \d+ \(levels 3 and 4\), mean/);
  expect(words).toContain(": not shown, level 1 not shown");
});

test("where no job function is shown apart, a domain's number stands beside its name", () => {
  const [unsure] = teamCharts(exampleTeamReport({ threshold: 8 })).filter(({ id }) => id === "team-unsure");
  if (unsure === undefined) throw new Error("no chart");
  for (const size of Object.values(sizes)) {
    const cells = toScene(unsure.spec, size).marks.flatMap((mark) =>
      mark.kind === "text" && mark.text.endsWith("%") ? [mark.x] : [],
    );
    expect(cells.length).toBeGreaterThan(0);
    for (const x of cells) expect(x).toBeLessThan(size.width * 0.5);
  }
});

test.each(Object.entries(sizes))("%s rows of disagreement have one height", (_, size) => {
  const [chart] = charts.filter(({ id }) => id === "team-disagreement");
  if (chart?.spec.kind !== "distributions") throw new Error("no chart");
  const [first, ...others] = chart.spec.rows;
  if (first === undefined) throw new Error("no rows");
  const long = { ...first, label: "Encrypted, authenticated service traffic and much more that takes several lines" };
  const spec = { ...chart.spec, rows: [first, long, ...others] };
  const bases = toScene(spec, size).marks.flatMap((mark) =>
    mark.kind === "line" && mark.paint === "axis" ? [mark.y1] : [],
  );
  expect(bases).toHaveLength(spec.rows.length);
  expect(new Set(bases.slice(1).map((y, at) => y - (bases[at] ?? 0))).size).toBe(1);
});
