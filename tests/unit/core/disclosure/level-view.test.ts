import { expect, test } from "vitest";
import { viewOf } from "@/lib/core/disclosure/level-view";

test("the finest view is a half level, a band of agreement and a distribution without a bin of one", () => {
  expect(viewOf([0, 2, 2, 2, 0])).toMatchObject({ half: 2, agreement: "close", histogram: { kind: "levels" } });
  expect(viewOf([1, 1, 0, 1, 2])).toMatchObject({ half: 2.5, histogram: { kind: "merged" } });
  expect(viewOf([4, 0, 0, 0, 1])).toMatchObject({ half: 1, agreement: "wide", histogram: { kind: "withheld" } });
});

test("of many people neither merged bins are shown nor that all are alike", () => {
  expect(viewOf([10, 10, 0, 0, 10]).histogram.kind).toBe("levels");
  expect(viewOf([1, 10, 0, 10, 10]).histogram.kind).toBe("withheld");
  expect(viewOf([0, 0, 30, 0, 0]).histogram.kind).toBe("withheld");
});
