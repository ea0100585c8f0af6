import { expect, test } from "vitest";
import type { PracticeFigure } from "@/lib/core/benchmark/comparison";
import { practiceChange } from "@/lib/core/benchmark/practice-change";
import { makeReport } from "@/tests/fixtures/make-report";

const control = makeReport().controls.find(({ practices }) => practices.length > 1);
const [figure, ...others] = control?.practices ?? [];
if (figure === undefined) throw new Error("the example has controls beside figures");
const change = (given: Partial<PracticeFigure>) =>
  practiceChange("Signing", [figure, ...others], [{ ...figure, ...given }, ...others]);
const place = { kind: "row", label: figure.says };

test("the same figures beside a control are no change", () => {
  expect(change({})).toBeNull();
});

test("a corrected proportion or n beside a control is a change", () => {
  expect(change({ proportion: 0.001 })?.values).toEqual([
    { place, of: "proportion", before: figure.proportion, after: 0.001 },
  ]);
  expect(change({ n: 7 })?.values).toEqual([{ place, of: "n", before: figure.n, after: 7 }]);
});

test("so is what is said of it: sentence, levels, caveat, address", () => {
  const said = { levels: [4], caveat: "A new one.", sourceUrl: "https://example.org/moved" };
  expect(change(said)?.texts.map(({ of }) => of)).toEqual(["levels", "caveat", "source"]);
  expect(change({ says: "of others" })?.texts.map(({ of }) => of)).toEqual(["measure"]);
});

test("a figure more or less is a change from or to none", () => {
  expect(practiceChange("Signing", [figure, ...others], others)?.values).toEqual([
    { place, of: "proportion", before: figure.proportion, after: null },
  ]);
  expect(practiceChange("Signing", others, [...others, figure])?.values).toEqual([
    { place, of: "proportion", before: null, after: figure.proportion },
  ]);
});

test("what none of that names is a change all the same", () => {
  expect(change({ isTelemetry: !figure.isTelemetry })).toEqual({
    title: "Signing",
    values: [],
    texts: [],
    isOtherwise: true,
  });
});
