import { expect, test } from "vitest";
import {
  addressWords,
  choiceWords,
  confidenceWords,
  figureMarks,
  gradeNote,
  intervalWords,
  whoseFigure,
} from "@/lib/wording/figure-words";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

const segment = { dimension: "size", label: "5,000+", ofId: "all" } as const;

test("whose a figure is", () => {
  expect(whoseFigure(makePublished())).toBe("Everybody asked");
  expect(whoseFigure(makePublished({ segment }))).toBe("Size: 5,000+");
  expect(whoseFigure(makePublished({ isTelemetry: true }))).toBe("Everything observed");
});

test("an unknown kind of choice is said plainly, and telemetry is no answer", () => {
  expect(choiceWords({ choice: "unknown", isTelemetry: false })).toBe("Not known whether one answer or several");
  expect(choiceWords({ choice: "single", isTelemetry: true })).toBe("Observed, not answered");
});

test("an interval, or why there is none", () => {
  expect(intervalWords({ kind: "known", interval: { low: 0.631, high: 0.709 } })).toBe("63 to 71 %");
  expect(intervalWords({ kind: "n-not-stated" })).toBe("none without n");
  expect(intervalWords({ kind: "arithmetic" })).toBe("none: by arithmetic");
});

test("confidence in words", () => {
  expect(confidenceWords({ confidence: "primary" })).toMatch(/^Primary source: .*publisher’s own/);
  expect(confidenceWords({ confidence: "secondary" })).toMatch(/^Secondary source: .*press/);
});

test("an address is said to be read only where the figure was read there", () => {
  expect(addressWords({ confidence: "primary", isAtPublisher: true })).toBe("Read from");
  expect(addressWords({ confidence: "secondary", isAtPublisher: true })).toBe("Published at, but not read there");
  expect(gradeNote({ confidence: "secondary" })).toBe("Secondary source.");
  expect(gradeNote({ confidence: "primary" })).toBeNull();
});

test("marks say what limps, and nothing where nothing does", () => {
  expect(figureMarks({ figure: makeFigure("yes", 0.5), published: makePublished() })).toEqual([]);
  const limping = makeFigure(null, 0.5, {
    isWeak: true,
    isDerived: true,
    combines: ["a", "b"],
    confidence: "secondary",
  });
  expect(figureMarks({ figure: limping, published: makePublished({ isTelemetry: true, segment, n: 99 }) })).toEqual([
    "weak",
    "by arithmetic",
    "combines answers",
    "secondary source",
    "indicative, fewer than 100 asked",
    "telemetry",
  ]);
});
