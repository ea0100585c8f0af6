import { explorerAddress } from "@/components/benchmarks/explorer-address";
import { figureIndex } from "@/lib/content/figure-index";
import { exploreFigures } from "@/lib/core/benchmark/explore-figures";
import type { FigureQuery } from "@/lib/core/benchmark/figure-query";
import { type FigureRow, figureRow } from "@/lib/exports/figure-row";
import { InvalidInput } from "@/lib/platform/errors";
import { remember } from "@/lib/platform/remember";
import { readExplorer } from "./read-explorer";

type File = (rows: readonly FigureRow[], query: FigureQuery, edition: string) => string;

/**
 * The figures that a request's query finds, as a file, made once a query.
 *
 * @throws InvalidInput where it asks for what no figure has: who reads a table cannot see that a filter was left out
 */
export function figuresFile(file: File): (request: Request) => string {
  const files = remember<string>(30);
  return (request) => {
    const { read } = readExplorer(Object.fromEntries(new URL(request.url).searchParams));
    if (read.unknown.length > 0) throw new InvalidInput(read.unknown.map(({ name }) => name));
    return files(explorerAddress("", read.query), () => {
      const { known, benchmark } = figureIndex();
      const rows = exploreFigures(known, read.query).map((one) => figureRow(one, benchmark.publications));
      return file(rows, read.query, benchmark.edition);
    });
  };
}
