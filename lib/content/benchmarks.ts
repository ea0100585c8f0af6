import { z } from "zod";
import { type Benchmark, comparisonPlanSchema, publishedQuestionSchema } from "@/lib/core/benchmark/figure";
import plans from "./figures/2026.1/plans.json";
import { parseContent } from "./parse-content";
import { published20261 } from "./published-2026-1";

/** The edition of the figures that new assessments pin. */
export const currentFiguresEdition = "2026.1";

const folder = `lib/content/figures/${currentFiguresEdition}`;

const current: Benchmark = {
  edition: currentFiguresEdition,
  published: published20261.map(([name, file]) =>
    parseContent(`${folder}/published/${name}.json`, publishedQuestionSchema, file),
  ),
  plans: parseContent(`${folder}/plans.json`, z.array(comparisonPlanSchema), plans),
};

/**
 * The published figures of an edition of our content.
 *
 * @throws for an edition that was never released: assessments pin editions that exist
 */
export function benchmarkOf(edition: string): Benchmark {
  if (edition !== current.edition) throw new Error(`no figures edition ${edition}`);
  return current;
}
