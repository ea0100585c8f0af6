import { expect, test } from "vitest";
import { segmentLabel, segmentNote, trendSegmentLabel, trendSegmentNote, whichSegment } from "@/lib/wording/segments";

const europe = {
  publishedId: "survey-europe",
  dimension: "region",
  label: "Europe",
  n: 621,
  reason: "first",
  isIndicative: false,
  others: [{ publishedId: "survey-small", dimension: "size", label: "1-99", n: 491 }],
  bars: [],
} as const;

test("a size is a number of employees, other segments are called as the survey calls them", () => {
  expect(segmentLabel({ dimension: "size", label: "1,000-4,999" })).toBe("1,000–4,999 employees");
  expect(segmentLabel(europe)).toBe("Europe");
});

test("a segment says who it is, why it was taken, and what else there is", () => {
  expect(segmentNote(europe)).toBe(
    "The thin bars are your region: Europe, n = 621. Of your segments with 100 answers or more it comes first in the " +
      "order industry, region, size, job function. Also yours: 1–99 employees (n = 491).",
  );
});

test("few answers are called indicative", () => {
  expect(segmentNote({ ...europe, n: 46, isIndicative: true, others: [] })).toContain(
    "Under 100 answers they are indicative only.",
  );
});

test("the rule is said for a choice and for none", () => {
  expect(whichSegment(null)).toContain("the first of industry, region, size and job function");
  expect(whichSegment("size")).toContain("your segment by size");
});

test("a trend's own segment says its name, n of each edition, and which are indicative", () => {
  const point = { figureId: "f", proportion: 0.3, interval: null, sourceUrl: "https://example.org" };
  const lines = [
    { label: "Software", points: [{ ...point, edition: 2018, n: 403, isIndicative: false }] },
    { label: "Software / Technology", points: [{ ...point, edition: 2020, n: 93, isIndicative: true }] },
  ];
  expect(trendSegmentLabel({ dimension: "industry", lines })).toBe("Software; Software / Technology");
  expect(trendSegmentNote({ dimension: "industry", lines })).toBe(
    "The thin line with squares is your industry: Software; Software / Technology, n = 403 in 2018 and n = 93 in 2020. Under 100 answers it is indicative only: 2020.",
  );
});
