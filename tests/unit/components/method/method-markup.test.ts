import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { methodMarkup } from "@/components/method/method-markup";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { methodVersions } from "@/lib/content/method-versions";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { leastShown, leastSure } from "@/lib/core/benchmark/segment";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { methodExamples } from "@/lib/core/report/method-examples";
import { scoringVersion } from "@/lib/core/scoring/scoring-version";
import { readMarkup } from "@/tests/fixtures/read-markup";

const questionnaire = questionnaireOf(currentQuestionnaireVersion);
const benchmark = benchmarkOf(currentFiguresEdition);
const page = readMarkup(
  methodMarkup({
    examples: methodExamples(questionnaire, benchmark, "delay"),
    offers: { quick: offerOf(questionnaire, "quick"), full: offerOf(questionnaire, "full") },
    versions: {
      method: methodVersions,
      scoring: scoringVersion,
      questionnaire: { version: questionnaire.version, released: questionnaire.released },
      figures: [
        { version: "2026.1", released: "2026-11-24", count: 40 },
        { version: "2026.2", released: "2026-11-25", count: 539 },
      ],
    },
  }),
);
const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

test("every paragraph has an address, once, and those that charts lead to are there", () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of [
    ..."score range coverage maturity targets gaps find-out-first quick-and-full rounding".split(" "),
    ..."comparable options not-published not-sure segments weak derived telemetry".split(" "),
    ..."teams agreement perception threshold intervals differences series trends disclosure versions changes".split(
      " ",
    ),
  ])
    expect(ids, id).toContain(id);
  const jumps = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(jumps.filter((id) => !ids.includes(id))).toEqual([]);
});

test("its examples are computed: the score, the interval of 67 % of 600, the difference", () => {
  const plain = page.replaceAll("\u{a0}", " ");
  for (const words of [
    "Together they score 58.33, shown as 58. The range ends at 75, and 83 % of the weight is known.",
    "For example, 67 % with n = 600 (",
    "has the interval 63 to 71 %.",
    "The difference is +11 points, interval 4 to 18; the verdict is “rose by eleven points (4 to 18) from 2020 to 2021”.",
    "at most 5 % of the clear changes are expected to be chance",
    "z is 1.96",
  ])
    expect(plain).toContain(words);
});

test("the rules for segments say the numbers that the code goes by", () => {
  const segments = page.split('id="segments"')[1]?.split('class="method-passage"')[0] ?? "";
  for (const words of [
    `Under ${leastShown} answers, or where the number is not stated, it is not shown`,
    `under ${leastSure} it is called indicative`,
    `the first with ${leastSure} answers or more is taken`,
  ])
    expect(segments.replaceAll("\u{a0}", " ")).toContain(words);
  expect(readFileSync("components/method/figures-part.ts", "utf8")).not.toMatch(/[Uu]nder \d|with \d+ answers/);
});

test("says which version of the method this is, and names every version that reports stand on, newest figures first", () => {
  expect(page).toContain(`Version ${methodVersions[0].version} of the method`);
  expect(methodVersions[0].scoring).toBe(scoringVersion);
  expect(page.indexOf("2026.2")).toBeGreaterThan(0);
  expect(page.indexOf('<th scope="row">2026.2')).toBeLessThan(page.indexOf('<th scope="row">2026.1</th><td>24'));
});

test("no tag sticks to a word, and nothing bears a style attribute", () => {
  expect(page).not.toMatch(/[.,;:a-z]<a /);
  expect(page).not.toMatch(/\sstyle=/);
});
