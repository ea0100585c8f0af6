import { expect, test } from "vitest";
import { reportSources } from "@/lib/core/report/report-sources";
import { makeReport } from "@/tests/fixtures/make-report";

const { comparisons, controls, sources } = makeReport();

test("every figure's edition is a source, once, by publisher and year", () => {
  const keys = sources.map(({ publisher, report, edition }) => `${publisher} ${report} ${edition}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(sources).toEqual(reportSources(comparisons, controls));
  const editions = sources.filter(({ publisher }) => publisher === "Red Hat").map(({ edition }) => edition);
  expect(editions).toEqual(editions.toSorted());
});

test("what stands beside a control is a source too, and several questions of one report are one", () => {
  const ofPractices = reportSources([], controls);
  expect(ofPractices.map(({ publisher }) => publisher)).toContain("AWS (M. Hausenblas)");
  const aws = ofPractices.find(({ publisher, edition }) => publisher.startsWith("AWS") && edition === 2020);
  const ns = controls.flatMap(({ practices }) =>
    practices.flatMap((one) => (one.publisher.startsWith("AWS") && one.edition === 2020 ? (one.n ?? []) : [])),
  );
  expect(aws?.n).toBe(Math.max(...ns));
});
