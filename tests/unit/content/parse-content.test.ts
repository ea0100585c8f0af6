import { expect, test } from "vitest";
import { figureFileSchema } from "@/lib/content/figure-file";
import redhat from "@/lib/content/figures/2026.2/published/redhat-kubernetes-2024.json";
import { parseContent } from "@/lib/content/parse-content";
import governance from "@/lib/content/questionnaires/k8s-readiness-2026.1/governance.json";
import { controlSchema } from "@/lib/core/questionnaire/control";

const path = "lib/content/figures/2026.2/published/redhat-kubernetes-2024.json";

test("a content file comes back as its schema reads it", () => {
  expect(parseContent(path, figureFileSchema, redhat).n).toBe(600);
});

test("a broken file fails with its path and the field at fault", () => {
  const [question, ...others] = redhat.questions;
  const [figure, ...rest] = question?.figures ?? [];
  const percent = {
    ...redhat,
    questions: [{ ...question, figures: [{ ...figure, proportion: 67 }, ...rest] }, ...others],
  };
  expect(() => parseContent(path, figureFileSchema, percent)).toThrow(`${path}: questions.0.figures.0.proportion: `);
});

test("every fault of a file is named, not the first alone", () => {
  const broken = { ...governance.controls[0], weight: 4, levels: ["one"] };
  expect(() => parseContent("a.json", controlSchema, broken)).toThrow(/a\.json: levels: .*\na\.json: weight: /);
});

test("a file that is no object at all fails as a whole", () => {
  expect(() => parseContent("a.json", controlSchema, "text")).toThrow("a.json: (whole file): ");
});
