import { figureIndex } from "@/lib/content/figure-index";
import { type ReadQuery, readFigureQuery } from "@/lib/core/benchmark/figure-query";

type Given = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks of the explorer. A name given twice counts once, and no page that is not a number is asked for. */
export function readExplorer(given: Given): Readonly<{ read: ReadQuery; page: number }> {
  const first = Object.entries(given).flatMap(([name, value]) => {
    const one = Array.isArray(value) ? value[0] : value;
    return one === undefined ? [] : [[name, one] as const];
  });
  const values = new Map(first);
  const page = values.get("page") ?? "";
  return {
    read: readFigureQuery(values, figureIndex().known),
    page: /^\d{1,3}$/.test(page) ? Number(page) : 1,
  };
}
