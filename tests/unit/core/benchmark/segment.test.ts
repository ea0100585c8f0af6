import { describe, expect, test } from "vitest";
import type { SegmentMap } from "@/lib/core/benchmark/benchmark";
import type { Dimension } from "@/lib/core/benchmark/figure";
import { chooseSegment, type ProfileDimension, type Reader, readerOf } from "@/lib/core/benchmark/segment";
import { makeBenchmark, makePublished } from "@/tests/fixtures/make-published";

const everybody = makePublished({ id: "survey-2022", publicationId: "survey", edition: 2022 });
const segment = (dimension: Dimension, label: string, n: number | null) =>
  makePublished({
    id: `survey-2022-${label}`,
    publicationId: "survey",
    edition: 2022,
    n,
    nReason: n === null ? "not stated" : null,
    segment: { dimension, label, ofId: "survey-2022" },
  });
const map: SegmentMap = {
  publicationId: "survey",
  edition: 2022,
  industry: { banking: "Finance" },
  region: { europe: "Europe" },
  size: { "1-9": "1-99" },
  "job-function": {},
};
const reader = (wanted: ProfileDimension | null = null): Reader => ({
  profile: new Map([
    ["industry", "banking"],
    ["region", "europe"],
    ["size", "1-9"],
  ]),
  wanted,
});
const choose = (sizes: Readonly<Record<string, number | null>>, who = reader()) => {
  const of: Readonly<Record<string, Dimension>> = { Finance: "industry", Europe: "region", "1-99": "size" };
  const published = Object.entries(sizes).map(([label, n]) => segment(of[label] ?? "size", label, n));
  const found = chooseSegment(
    everybody,
    makeBenchmark({ published: [everybody, ...published], segmentMaps: [map] }),
    who,
  );
  return found && [found.published.segment?.label, found.reason, found.others.map((one) => one.segment?.label)];
};

describe("the segment taken", () => {
  test("is the first of industry, region and size with 100 answers", () => {
    expect(choose({ Finance: 99, Europe: 100, "1-99": 500 })).toEqual(["Europe", "first", ["Finance", "1-99"]]);
  });

  test("is the one with the most answers where none has 100", () => {
    expect(choose({ Finance: 45, Europe: 60, "1-99": 99 })).toEqual(["1-99", "largest", ["Finance", "Europe"]]);
  });

  test("is the only one that fits, or the one that the reader chose, however small", () => {
    expect(choose({ Finance: 39, Europe: 40 })).toEqual(["Europe", "only", []]);
    expect(choose({ Finance: 40, Europe: 600 }, reader("industry"))).toEqual(["Finance", "chosen", ["Europe"]]);
  });

  test("is none under 40 answers, without an n, or where the reader is in no segment", () => {
    expect(choose({ Finance: 39, Europe: null })).toBeNull();
    expect(choose({ Europe: 600 }, { profile: new Map([["region", "japan"]]), wanted: "region" })).toBeNull();
    expect(choose({ Europe: 600 }, { profile: new Map(), wanted: null })).toBeNull();
  });

  test("of a dimension that cannot be shown is as if none were chosen", () => {
    expect(choose({ Finance: 39, Europe: 600, "1-99": 700 }, reader("industry"))).toEqual([
      "Europe",
      "first",
      ["1-99"],
    ]);
  });
});

test("a reader is known by the profile's answers; what they would rather not say tells nothing", () => {
  const answers = [
    { questionId: "profile.industry", token: "banking", revision: 1 },
    { questionId: "profile.region", token: "prefer-not-to-say", revision: 1 },
    { questionId: "profile.size", token: null, revision: 2 },
    { questionId: "industry.delay", token: "yes", revision: 1 },
  ];
  expect(readerOf(answers, "size")).toEqual({ profile: new Map([["industry", "banking"]]), wanted: "size" });
});
