import { expect, test } from "vitest";
import { knownFigures } from "@/lib/core/benchmark/known-figure";
import { isFound } from "@/lib/core/benchmark/search-words";
import { makeBenchmark, makeFigure, makePublished } from "@/tests/fixtures/make-published";

const topics = [{ id: "delay", title: "Delayed deployments", lead: "How often." }];
const of = (id: string, given: Parameters<typeof makePublished>[0]) =>
  makePublished({ id, figures: [makeFigure(null, 0.5, { id: `figure-${id}` })], ...given });

const published = [
  of("old", { edition: 2020 }),
  of("seen", { edition: 2026, isTelemetry: true }),
  of("b", { edition: 2024, publisher: "Beta" }),
  of("a", { edition: 2024, publisher: "Alpha" }),
  of("a-europe", {
    edition: 2024,
    publisher: "Alpha",
    segment: { dimension: "region", label: "Europe", ofId: "a" },
  }),
];

test("answers stand before telemetry, the newest first, by publisher, segments after everybody", () => {
  const known = knownFigures(makeBenchmark({ topics, published }));
  expect(known.map((one) => one.published.id)).toEqual(["a", "a-europe", "b", "old", "seen"]);
});

test("a search looks through question, option, publisher, report, edition, topic, segment and caveat", () => {
  const figure = makeFigure(null, 0.5, { option: "An option", caveat: "Limping" });
  const segment = { dimension: "region", label: "Europe", ofId: "x" } as const;
  const [known] = knownFigures(
    makeBenchmark({ topics, published: [makePublished({ question: "Was it?", segment, figures: [figure] })] }),
  );
  for (const word of ["was", "option", "vendor", "state", "2024", "delayed", "europe", "limping"])
    expect(isFound(word, known?.searched ?? ""), word).toBe(true);
});

test("a question of no topic is an error of content", () => {
  expect(() => knownFigures(makeBenchmark({ published }))).toThrow("no topic delay");
});
