import { expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { publishedOf } from "@/lib/core/benchmark/benchmark";
import { publishedBars } from "@/lib/core/benchmark/published-bars";
import { roundingNote } from "@/lib/wording/rounding-note";

const benchmark = benchmarkOf(currentFiguresEdition);
const noteOf = (id: string) => {
  const published = publishedOf(benchmark, id);
  return roundingNote({ ...published, bars: publishedBars(published) });
};

test("shares of one answer that add up to another whole say why", () => {
  expect(noteOf("cncf-2022-containers")).toBe(
    "The shares as shown add up to 101 %, because each is rounded by itself.",
  );
  expect(noteOf("cncf-2022-sbom")).toBeNull();
});

test("shares that are not all there, or of several answers, need no remark", () => {
  expect(noteOf("redhat-2021-devsecops")).toBeNull();
  expect(noteOf("cncf-2022-challenges")).toBeNull();
});
