import { expect, test } from "vitest";
import delay from "@/lib/content/figures/2026.1/published/redhat-2024-delay.json";
import { parseContent } from "@/lib/content/parse-content";
import governance from "@/lib/content/questionnaires/k8s-readiness-2026.1/governance.json";
import { publishedQuestionSchema } from "@/lib/core/benchmark/figure";
import { controlSchema } from "@/lib/core/questionnaire/control";

const path = "lib/content/figures/2026.1/published/redhat-2024-delay.json";

test("a content file comes back as its schema reads it", () => {
  expect(parseContent(path, publishedQuestionSchema, delay).n).toBe(600);
});

test("a broken file fails with its path and the field at fault", () => {
  const [figure, ...rest] = delay.figures;
  const percent = { ...delay, figures: [{ ...figure, proportion: 67 }, ...rest] };
  expect(() => parseContent(path, publishedQuestionSchema, percent)).toThrow(`${path}: figures.0.proportion: `);
});

test("every fault of a file is named, not the first alone", () => {
  const broken = { ...governance.controls[0], weight: 4, levels: ["one"] };
  expect(() => parseContent("a.json", controlSchema, broken)).toThrow(/a\.json: levels: .*\na\.json: weight: /);
});

test("n that is not known needs a reason", () => {
  expect(() => parseContent(path, publishedQuestionSchema, { ...delay, n: null })).toThrow(`${path}: nReason: `);
});

test("a file that is no object at all fails as a whole", () => {
  expect(() => parseContent("a.json", controlSchema, "text")).toThrow("a.json: (whole file): ");
});
