import type { TrendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { verdictClaim } from "@/lib/wording/verdict-words";
import type { TrendSpec } from "./spec";
import { specImage } from "./spec-image";
import { trendSpec } from "./trend";

/** A trend as a chart whose finding is its verdict. Null where no edition has a point. */
export function verdictSpec(verdict: TrendVerdict): TrendSpec | null {
  return trendSpec(verdict.plan.title, verdict.trend, verdictClaim(verdict));
}

/** The chart of a trend as a stand-alone SVG document in its own colours. */
export function trendImage(verdict: TrendVerdict): string | null {
  const spec = verdictSpec(verdict);
  return spec === null ? null : specImage({ id: verdict.plan.id, spec });
}
