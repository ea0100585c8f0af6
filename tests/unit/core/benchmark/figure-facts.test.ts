import { expect, test } from "vitest";
import { figuresEditions } from "@/lib/content/benchmarks";
import { figureIndex } from "@/lib/content/figure-index";
import { figureFacts } from "@/lib/core/benchmark/figure-facts";

const { known } = figureIndex();
const factsOf = (id: string) => figureFacts(id, known, figuresEditions());
const idsOf = (figures: readonly (typeof known)[number][] = []) => figures.map(({ figure }) => figure.id);

test("a figure that is not there is null", () => {
  expect(factsOf("nope")).toBeNull();
  expect(figureFacts("cncf-2022-security-challenge-security", known, [])).toBeNull();
});

test("a figure knows the other options, the same option of segments, its publication and its trends", () => {
  const facts = factsOf("cncf-2022-security-challenge-security");
  expect(idsOf(facts?.siblings)).toEqual([
    "cncf-2022-security-challenge-complexity",
    "cncf-2022-security-challenge-lack-of-training",
    "cncf-2022-security-challenge-cultural-changes-with-development-team",
  ]);
  expect(facts?.segments.map(({ published }) => published.segment?.label)).toContain("1-99");
  expect(facts?.segments.every(({ figure }) => figure.option === "Security")).toBe(true);
  expect(facts?.publication.licence?.name).toBe("CDLA-Permissive-2.0");
  expect(facts?.trends.map(({ id }) => id)).toEqual(["challenge-security"]);
});

test("a segment's figure leads back to everybody", () => {
  expect(idsOf(factsOf("cncf-2022-security-challenge-1-99-security")?.segments)).toContain(
    "cncf-2022-security-challenge-security",
  );
});

test("a series has the same answer in its other editions, in order, and no other answer", () => {
  const newest = known.find(
    ({ published, figure }) => published.id === "cncf-2020-challenges" && figure.optionId === "security",
  );
  const facts = factsOf(newest?.figure.id ?? "");
  expect(facts?.editions.map(({ published }) => published.edition)).toEqual([2018, 2019]);
  expect(
    facts?.editions.every(({ figure, published }) => figure.optionId === "security" && published.segment === null),
  ).toBe(true);
});

test("a figure knows which of our editions hold it", () => {
  expect(factsOf("cncf-2022-security-challenge-security")?.heldBy).toEqual(["2026.1", "2026.2", "2026.3"]);
  expect(factsOf("cncf-2022-security-challenge-1-99-security")?.heldBy).toEqual(["2026.2", "2026.3"]);
});

test("every figure has its facts", () => {
  for (const { figure } of known) expect(factsOf(figure.id)?.known.figure, figure.id).toBe(figure);
});
