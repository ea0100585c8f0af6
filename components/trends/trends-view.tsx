import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { TrendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { trendsMarkup } from "./trends-markup";
import "@/components/charts/charts.css";
import "@/components/layout/reading.css";
import "./trends.css";

/** All trends on a page. */
export function TrendsView({ verdicts }: Readonly<{ verdicts: readonly TrendVerdict[] }>) {
  return <StaticMarkup name={keepMarkup(trendsMarkup(verdicts).toString())} />;
}
