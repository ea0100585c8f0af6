import { describe, expect, test } from "vitest";
import { figureIndex } from "@/lib/content/figure-index";
import { figureGroups, figurePage } from "@/lib/core/benchmark/figure-pages";

const { known } = figureIndex();

test("groups are whole questions: none comes twice, and all figures are in them in order", () => {
  const groups = figureGroups(known);
  expect(groups.flatMap(({ figures }) => figures)).toEqual(known);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});

describe("pages", () => {
  const { pages } = figurePage(known, 1);

  test("hold every figure once and say which they hold", () => {
    const all = Array.from({ length: pages }, (_, at) => figurePage(known, at + 1));
    expect(all.flatMap(({ groups }) => groups.flatMap(({ figures }) => figures))).toEqual(known);
    expect(all[0]?.from).toBe(1);
    for (const [at, page] of all.entries()) {
      expect(page.from).toBe((all[at - 1]?.to ?? 0) + 1);
      expect(page.to - page.from + 1).toBe(page.groups.flatMap(({ figures }) => figures).length);
      expect(page.to - page.from).toBeLessThan(60);
    }
    expect(all.at(-1)?.to).toBe(known.length);
  });

  test.each([0, -1, 99, Number.NaN, 1.5])("a page %s that there is not is the nearest that there is", (asked) => {
    const page = figurePage(known, asked);
    expect(page.groups.length).toBeGreaterThan(0);
    expect([1, pages]).toContain(page.page);
  });

  test("know where telemetry begins", () => {
    const { telemetryPage } = figurePage(known, 1);
    const observed = figurePage(known, telemetryPage ?? 0).groups.some(
      ({ figures }) => figures[0].published.isTelemetry,
    );
    expect(observed).toBe(true);
    expect(
      figurePage(
        known.filter(({ published }) => !published.isTelemetry),
        1,
      ).telemetryPage,
    ).toBeNull();
  });

  test("of nothing are one empty page", () => {
    expect(figurePage([], 3)).toMatchObject({ groups: [], from: 0, to: 0, page: 1, pages: 1, telemetryPage: null });
  });

  test("a question larger than a page has one to itself", () => {
    const [one] = known;
    const large = Array.from({ length: 70 }, () => one ?? []).flat();
    expect(figurePage(large, 1)).toMatchObject({ from: 1, to: 70, pages: 1 });
    const before = known.filter(({ published }) => published.isTelemetry).slice(0, 1);
    expect(figurePage([...before, ...large], 2)).toMatchObject({ from: 2, to: 71, pages: 2 });
  });
});
