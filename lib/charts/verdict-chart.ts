import type { TrendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { verdictClaim } from "@/lib/wording/verdict-words";
import { alternativeText } from "./alternative-text";
import { paintSvg } from "./paint-svg";
import { sizes } from "./scene";
import type { TrendSpec } from "./spec";
import { toScene } from "./to-scene";
import { trendSpec } from "./trend";

/** A trend as a chart whose finding is its verdict. Null where no edition has a point. */
export function verdictSpec(verdict: TrendVerdict): TrendSpec | null {
  return trendSpec(verdict.plan.title, verdict.trend, verdictClaim(verdict));
}

/** The chart of a trend as a stand-alone SVG document in its own colours. */
export function trendImage(verdict: TrendVerdict): string | null {
  const spec = verdictSpec(verdict);
  if (spec === null) return null;
  const naming = { id: verdict.plan.id, label: spec.caption.claim, description: alternativeText(spec) };
  return paintSvg(toScene(spec, sizes.wide), "print", naming);
}
