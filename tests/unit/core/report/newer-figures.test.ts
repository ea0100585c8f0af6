import { expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { exampleAssessment } from "@/lib/content/example";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { buildReport } from "@/lib/core/report/build-report";
import { makeReport, reportTime } from "@/tests/fixtures/make-report";

test("a report on the newest figures has none newer", () => {
  expect(makeReport().newerFigures).toBeNull();
});

test("a report on older ones says what the newest would change, and stands as it was", () => {
  const old = makeReport({}, { figuresEdition: "2026.1" });
  expect(old.versions.figures).toBe("2026.1");
  expect(old.newerFigures).toMatchObject({ edition: "2026.3", released: "2026-12-01" });
  const titles = old.newerFigures?.changes.map(({ questionId }) => questionId);
  expect(titles).toContain("industry.challenges");
  expect(titles).not.toContain("industry.supply-chain");
  const loss = old.newerFigures?.changes.find(({ questionId }) => questionId === "industry.loss");
  expect(loss?.texts.map(({ of }) => of)).toEqual(["weakness"]);
  expect(old.newerFigures?.practices).toBeGreaterThan(10);
  expect(old.controls.every(({ practices }) => practices.length === 0)).toBe(true);
});

test("figures beside a control that change are listed, not only those beside one that had none", () => {
  const { assessment, answers } = exampleAssessment();
  const benchmark = benchmarkOf(currentFiguresEdition);
  const drawn = new Set(benchmark.practices.map(({ publishedId }) => publishedId));
  const { newerFigures } = buildReport({
    assessment,
    questionnaire: questionnaireOf(assessment.questionnaireVersion),
    benchmark,
    newest: {
      ...benchmark,
      edition: "2099.1",
      published: benchmark.published.map((one) => (drawn.has(one.id) ? { ...one, n: 7 } : one)),
    },
    answers,
    now: reportTime,
  });
  const controls = new Set(benchmark.practices.map(({ controlId }) => controlId));
  expect(newerFigures?.practices).toBe(0);
  expect(newerFigures?.practiceChanges).toHaveLength(controls.size);
  expect(newerFigures?.practiceChanges.every(({ values }) => values.some(({ after }) => after === 7))).toBe(true);
});
