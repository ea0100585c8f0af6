import { expect, test } from "vitest";
import { makeReport } from "@/tests/fixtures/make-report";

test("a report on the newest figures has none newer", () => {
  expect(makeReport().newerFigures).toBeNull();
});

test("a report on older ones says what the newest would change, and stands as it was", () => {
  const old = makeReport({}, { figuresEdition: "2026.1" });
  expect(old.versions.figures).toBe("2026.1");
  expect(old.newerFigures).toMatchObject({ edition: "2026.2", released: "2026-11-25" });
  const titles = old.newerFigures?.changes.map(({ questionId }) => questionId);
  expect(titles).toContain("industry.challenges");
  expect(titles).not.toContain("industry.delay");
  expect(old.newerFigures?.practices).toBeGreaterThan(10);
  expect(old.controls.every(({ practices }) => practices.length === 0)).toBe(true);
});
