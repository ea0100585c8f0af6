import { expect, test } from "vitest";
import { figuresEditions } from "@/lib/content/benchmarks";
import { countFigures, publicationCounts } from "@/lib/core/benchmark/publication-counts";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

test("counts a publication's editions once each, in order, and derived figures apart", () => {
  const [publication] = figuresEditions().flatMap(({ publications }) => publications);
  if (publication === undefined) throw new Error("a publication is expected");
  const of = (id: string, edition: number) =>
    makePublished({ id, edition, publicationId: publication.id, figures: [makeFigure("yes", 0.6)] });
  const published = [
    of("b", 2024),
    of("a", 2022),
    makePublished({ id: "c", edition: 2024, publicationId: publication.id }),
    makePublished({ id: "d", publicationId: "another" }),
  ];
  expect(publicationCounts({ publications: [publication], published })).toEqual([
    { publication, editions: [2022, 2024], figures: 3, derived: 1 },
  ]);
});

test.each(figuresEditions())("the counts of $edition add up to all of its figures", (benchmark) => {
  const counts = publicationCounts(benchmark);
  const all = benchmark.published.flatMap(({ figures }) => figures);
  expect(counts.reduce((sum, one) => sum + one.figures, 0)).toBe(countFigures(benchmark.published));
  expect(counts.reduce((sum, one) => sum + one.figures + one.derived, 0)).toBe(all.length);
  expect(counts.filter(({ editions, figures }) => editions.length === 0 && figures > 0)).toEqual([]);
});
