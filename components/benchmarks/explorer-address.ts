import { type FigureQuery, queryParameters } from "@/lib/core/benchmark/figure-query";

/** The address of a view of the figures: always the same for the same query, so that it can be linked and remembered. */
export function explorerAddress(path: string, query: FigureQuery, page = 1): string {
  const parameters = new URLSearchParams(queryParameters(query));
  if (page > 1) parameters.set("page", String(page));
  const words = parameters.toString();
  return words === "" ? path : `${path}?${words}`;
}
