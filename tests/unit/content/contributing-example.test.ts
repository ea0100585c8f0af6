import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { benchmarkFaults } from "@/lib/content/benchmark-faults";
import { currentFiguresEdition } from "@/lib/content/benchmarks";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { figuresFolder, type ReadFolder, readEditions } from "@/lib/content/read-editions";

const guide = readFileSync("CONTRIBUTING.md", "utf8");
const [head, file] = [...guide.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = ""]): unknown =>
  JSON.parse(text),
);
const { edition, extends: extended } = z.object({ edition: z.string(), extends: z.string() }).parse(head);
const { publicationId, edition: year } = z.object({ publicationId: z.string(), edition: z.int() }).parse(file);
const name = `${publicationId}-${year}.json`;

/** The folder of all figures with the example's two files added. */
const withExample: ReadFolder = {
  names: (folder) => {
    if (folder === "") return [...readdirSync(figuresFolder), edition];
    if (folder === edition) return ["edition.json", "published"];
    return folder === `${edition}/published` ? [name] : readdirSync(join(figuresFolder, folder));
  },
  json: (path) => {
    if (path === `${edition}/edition.json`) return head;
    return path === `${edition}/published/${name}` ? file : JSON.parse(readFileSync(join(figuresFolder, path), "utf8"));
  },
};

describe("the example in CONTRIBUTING", () => {
  const editions = readEditions(withExample);
  const before = editions.at(-2);
  const after = editions.at(-1);
  if (before === undefined || after === undefined) throw new Error("two editions are expected");

  test("extends the newest edition and becomes the newest", () => {
    expect(extended).toBe(currentFiguresEdition);
    expect([before.edition, after.edition]).toEqual([currentFiguresEdition, edition]);
    expect(guide).toContain(`published/${name}`);
  });

  test("has no fault", () => {
    const questionnaire = questionnaireOf(currentQuestionnaireVersion);
    expect(benchmarkFaults(after, questionnaire, `${figuresFolder}/${edition}`)).toEqual([]);
  });

  test("adds one question, prolongs its trend without a break, and moves the chart", () => {
    expect(after.published).toHaveLength(before.published.length + 1);
    const trendOf = ({ trends }: typeof after) => trends.find(({ id }) => id === "delay");
    expect(trendOf(after)?.points).toEqual([
      ...(trendOf(before)?.points ?? []),
      { publishedId: "redhat-2027-delay", figureId: "redhat-2027-delay-yes" },
    ]);
    expect(trendOf(after)?.breaks).toEqual(trendOf(before)?.breaks);
    const chartOf = ({ plans }: typeof after) => plans.find(({ questionId }) => questionId === "industry.delay");
    expect([chartOf(before)?.publishedId, chartOf(after)?.publishedId]).toEqual([
      "redhat-2024-delay",
      "redhat-2027-delay",
    ]);
  });
});
