import { expect, test } from "vitest";
import { radarSpec } from "@/lib/charts/radar";
import { radarScene } from "@/lib/charts/radar-scene";
import type { RadarSpec } from "@/lib/charts/spec";
import { makeReport } from "@/tests/fixtures/make-report";

function specOfReport(): RadarSpec {
  const spec = radarSpec(makeReport());
  if (spec === null) throw new Error("the example has domains enough");
  return spec;
}

const wordsIn = (spec: RadarSpec, width: number) =>
  radarScene(spec, { width }).marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));

test.each([312, 640, 660, 720])("every domain's name is whole, %i wide", (width) => {
  const spec = specOfReport();
  expect(wordsIn(spec, width)).toEqual(expect.arrayContaining(spec.axes.map(({ label }) => label)));
});

test("a name too long for any radar ends in an ellipsis rather than outside", () => {
  const spec = specOfReport();
  const axes = spec.axes.map((axis) => ({ ...axis, label: "W".repeat(40) }));
  expect(wordsIn({ ...spec, axes }, 660).filter((words) => words.endsWith("…")).length).toBeGreaterThan(0);
});
