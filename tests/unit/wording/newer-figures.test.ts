import { expect, test } from "vitest";
import { figuresChangeWords, newerFiguresClaim } from "@/lib/wording/newer-figures";

const change = {
  questionId: "industry.delay",
  title: "Deployment delay",
  drawn: null,
  figures: [],
  gained: [],
  lost: [],
  gainsSegment: false,
} as const;
const newer = { edition: "2027.1", released: "2027-01-01", changes: [change, change], practices: 0 };

test("newer figures say how much they change, and that they change nothing", () => {
  expect(newerFiguresClaim(newer)).toBe("Two comparisons would change");
  expect(newerFiguresClaim({ ...newer, practices: 1 })).toBe(
    "Two comparisons would change and one control would stand beside a published figure",
  );
  expect(newerFiguresClaim({ ...newer, changes: [] })).toBe("Nothing in this report would change");
});

test("a change is said with both sides", () => {
  expect(figuresChangeWords({ ...change, figures: [{ label: "Yes", before: 0.67, after: 0.7 }], gained: [2027] })).toBe(
    "Deployment delay: “Yes” 67 % → 70 %; the trend gains 2027.",
  );
  expect(figuresChangeWords({ ...change, drawn: { before: "A 2024", after: "A 2027" } })).toBe(
    "Deployment delay: A 2027 in place of A 2024.",
  );
  const rest = { ...change, lost: [2020], gainsSegment: true, figures: [{ label: "No", before: null, after: 0.3 }] };
  expect(figuresChangeWords(rest)).toBe(
    "Deployment delay: “No” no figure → 30 %; the trend loses 2020; your own segment stands beside everybody.",
  );
});
