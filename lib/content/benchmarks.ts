import type { Benchmark } from "@/lib/core/benchmark/benchmark";
import { readEditions } from "./read-editions";

const editions = readEditions();

/** The edition of the figures that new assessments pin. */
export const currentFiguresEdition = editions.at(-1)?.edition ?? "";

/**
 * The published figures of an edition of our content.
 *
 * @throws for an edition that was never released: assessments pin editions that exist
 */
export function benchmarkOf(edition: string): Benchmark {
  const found = editions.find((one) => one.edition === edition);
  if (found === undefined) throw new Error(`no figures edition ${edition}`);
  return found;
}

/** Every edition that an assessment may have pinned, oldest first. */
export function figuresEditions(): readonly Benchmark[] {
  return editions;
}
