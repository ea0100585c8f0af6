import { expect, test } from "vitest";
import { textChange, valueChange, weakness } from "@/lib/core/benchmark/listed-change";

const place = { kind: "chart" } as const;

test("a number that stays is no change, and one that is not there is none, whichever way it is missing", () => {
  expect(valueChange(place, "n", 600, 600)).toEqual([]);
  expect(valueChange(place, "n", null, undefined)).toEqual([]);
  expect(valueChange(place, "n", undefined, 600)).toEqual([{ place, of: "n", before: null, after: 600 }]);
});

test("texts are changed by what is gone and what came; another order is no change", () => {
  expect(textChange(place, "caveat", ["a", "b"], ["b", "a"])).toEqual([]);
  expect(textChange(place, "caveat", ["a", "b"], ["b", "c"])).toEqual([
    { place, of: "caveat", gone: ["a"], came: ["c"] },
  ]);
  expect(textChange(place, "base", null, "container users")).toEqual([
    { place, of: "base", gone: [], came: ["container users"] },
  ]);
});

test("weakness is a text only where there is one", () => {
  expect([weakness({ isWeak: true }), weakness({ isWeak: false })]).toEqual(["weak", null]);
});
