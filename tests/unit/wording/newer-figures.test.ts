import { expect, test } from "vitest";
import type { TextChange, ValueChange } from "@/lib/core/benchmark/listed-change";
import { changesCount, figuresChangeWords, newerFiguresClaim, practiceChangeWords } from "@/lib/wording/newer-figures";

const change = {
  questionId: "industry.delay",
  title: "Deployment delay",
  drawn: null,
  values: [],
  texts: [],
  gained: [],
  lost: [],
  segment: null,
  isOtherwise: false,
} as const;
const practice = { title: "Image signing", values: [], texts: [], isOtherwise: false } as const;
const newer = {
  edition: "2027.1",
  released: "2027-01-01",
  changes: [change, change],
  practices: 0,
  practiceChanges: [],
} as const;
const chart = { kind: "chart" } as const;
const row = (label: string) => ({ kind: "row", label }) as const;
const values = (...all: readonly ValueChange[]) => figuresChangeWords({ ...change, values: all });
const texts = (...all: readonly TextChange[]) => figuresChangeWords({ ...change, texts: all });

test("newer figures say how much they change, and that they change nothing", () => {
  expect(newerFiguresClaim(newer)).toBe("Two comparisons would change");
  expect(newerFiguresClaim({ ...newer, practices: 1, practiceChanges: [practice, practice] })).toBe(
    "Two comparisons would change, the figures beside two controls would change and one more control would stand beside a published figure",
  );
  expect(newerFiguresClaim({ ...newer, changes: [] })).toBe("Nothing in this report would change");
  expect(changesCount({ ...newer, practiceChanges: [practice] })).toBe("See what changes (three)");
});

test("a changed proportion or n is said with both sides", () => {
  expect(values({ place: row("Yes"), of: "proportion", before: 0.67, after: 0.7 })).toEqual(["“Yes” 67 % → 70 %"]);
  expect(values({ place: row("No"), of: "proportion", before: null, after: 0.3 })).toEqual(["“No” no figure → 30 %"]);
  expect(values({ place: chart, of: "n", before: 1324, after: null })).toEqual(["Asked: n 1,324 → not stated"]);
  expect(values({ place: { kind: "trend", edition: 2021 }, of: "n", before: 500, after: 501 })).toEqual([
    "2021 in the trend: n 500 → 501",
  ]);
  expect(values({ place: { kind: "segment", label: "Europe" }, of: "n", before: 500, after: 501 })).toEqual([
    "Your segment, “Europe”: n 500 → 501",
  ]);
});

test("changed texts say what is new and what no longer holds", () => {
  expect(texts({ place: chart, of: "caveat", gone: ["Nearly 53 %."], came: [] })).toEqual([
    "Caveat, taken out: “Nearly 53 %.”",
  ]);
  expect(texts({ place: chart, of: "caveat", gone: [], came: ["Published as “nearly 53%”."] })).toEqual([
    "Caveat, added: “Published as ‘nearly 53%’.”",
  ]);
  expect(texts({ place: chart, of: "base", gone: [], came: ["Container users"] })).toEqual([
    "Base, added: “Container users”",
  ]);
  expect(
    texts({
      place: chart,
      of: "source",
      gone: ["https://a.example"],
      came: ["https://b.example", "https://c.example"],
    }),
  ).toEqual(["Source: now https://b.example and https://c.example; before https://a.example"]);
  expect(texts({ place: row("Yes"), of: "kind", gone: ["published"], came: ["derived"] })).toEqual([
    "“Yes”, kind of figure: now by arithmetic; before published",
  ]);
  expect(texts({ place: { kind: "trend", edition: 2020 }, of: "weakness", gone: [], came: ["weak"] })).toEqual([
    "2020 in the trend, sureness, added: too weak for a headline",
  ]);
  expect(
    texts({ place: { kind: "trend", edition: null }, of: "measure", gone: ["Delayed"], came: ["Slowed"] }),
  ).toEqual(["The trend, what is counted: now “Slowed”; before “Delayed”"]);
});

test("another edition, the trend's editions and the segment come before the numbers", () => {
  const segment = { before: null, after: "Europe" };
  const of = { place: row("No"), of: "proportion", before: 0.2, after: 0.3 } as const;
  const drawn = { before: "A 2024", after: "A 2027" };
  expect(figuresChangeWords({ ...change, drawn, gained: [2027], lost: [2020], segment, values: [of] })).toEqual([
    "A 2027 in place of A 2024",
    "The trend gains 2027",
    "The trend loses 2020",
    "Your own segment, Europe, stands beside everybody",
    "“No” 20 % → 30 %",
  ]);
  expect(figuresChangeWords({ ...change, segment: { before: "Asia", after: null } })).toEqual([
    "Your own segment, Asia, no longer stands beside everybody",
  ]);
  expect(figuresChangeWords({ ...change, segment: { before: "Asia", after: "Europe" } })).toEqual([
    "Your own segment is Europe in place of Asia",
  ]);
});

test("what no word was made for is said all the same", () => {
  const words = ["How the figures are set beside your answer"];
  expect(figuresChangeWords({ ...change, isOtherwise: true })).toEqual(words);
  expect(practiceChangeWords({ ...practice, isOtherwise: true })).toEqual(words);
});
