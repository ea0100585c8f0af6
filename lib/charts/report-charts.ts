import type { Comparison } from "@/lib/core/benchmark/comparison";
import type { Report } from "@/lib/core/report/report";
import { type Answerer, answererOf, lead, reader } from "@/lib/wording/answerer";
import { comparisonClaim, domainsClaim, trendClaim } from "@/lib/wording/claims";
import { headline } from "@/lib/wording/headline";
import { barsSpec } from "./bars";
import { gaugeSpec } from "./gauge";
import { ledgerSpec } from "./ledger";
import { radarSpec } from "./radar";
import type { BarsSpec, ChartSpec, TrendSpec } from "./spec";
import { teamCharts } from "./team";
import { trendSpec } from "./trend";

/** A chart with its name in addresses and on its page. */
export type ReportChart = Readonly<{ id: string; spec: ChartSpec }>;

/** All charts of a report in order: gauge, domains, radar, the team, then each question's distribution and its trend. */
export function reportCharts(report: Report): readonly ReportChart[] {
  const answerer = answererOf(report);
  return [
    ...scoreCharts(report),
    ...teamCharts(report),
    ...report.comparisons.flatMap((comparison) => comparisonCharts(comparison, answerer)),
  ];
}

function scoreCharts(report: Report): readonly ReportChart[] {
  if (report.result === null) return [];
  const radar = radarSpec(report);
  return [
    { id: "gauge", spec: gaugeSpec(report, report.result, headline(report).title) },
    { id: "domains", spec: ledgerSpec(report, domainsClaim(report)) },
    ...(radar === null ? [] : [{ id: "radar", spec: radar }]),
  ];
}

type ComparisonChart = Readonly<{ id: string; spec: BarsSpec | TrendSpec }>;

// Reports have most comparisons in common; a team's says otherwise whose the answers are.
const made = new WeakMap<Answerer, WeakMap<Comparison, readonly ComparisonChart[]>>([
  [reader, new WeakMap()],
  [lead, new WeakMap()],
]);

/** The charts of one question: its distribution, then its trend where it has one. */
function comparisonCharts(comparison: Comparison, answerer: Answerer): readonly ComparisonChart[] {
  const own = made.get(answerer);
  const charts = own?.get(comparison) ?? makeCharts(comparison, answerer);
  own?.set(comparison, charts);
  return charts;
}

function makeCharts(comparison: Comparison, answerer: Answerer): readonly ComparisonChart[] {
  const name = comparison.questionId.replace("industry.", "");
  const bars = { id: `bars-${name}`, spec: barsSpec(comparison, comparisonClaim(comparison, answerer), answerer) };
  const trend =
    comparison.trend &&
    trendSpec(comparison.trend.title, comparison.trend, trendClaim(comparison) ?? bars.spec.caption.claim, {
      segment: comparison.trendSegment,
      answerer,
      comparison,
    });
  return trend === null ? [bars] : [bars, { id: `trend-${name}`, spec: trend }];
}
