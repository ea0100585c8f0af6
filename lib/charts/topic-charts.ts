import type { TopicContents, TopicQuestion } from "@/lib/core/benchmark/topic-contents";
import { trendClaim } from "@/lib/wording/claims";
import { publishedChart } from "./published-chart";
import type { ReportChart } from "./report-charts";
import { trendSpec } from "./trend";

/** The charts of a topic: its trends, and every question with two figures or more. A single figure is a row. */
export function topicCharts({ trends, observedTrends, answered, observed }: TopicContents): readonly ReportChart[] {
  const drawn = [...trends, ...observedTrends].flatMap(({ plan, trend }): readonly ReportChart[] => {
    const spec = trendSpec(plan.title, trend, trendClaim({ trend }) ?? plan.title);
    return spec === null ? [] : [{ id: trendChartId(plan), spec }];
  });
  return [...drawn, ...[...answered, ...observed].flatMap(questionChart)];
}

/** The name of a trend's chart on its page and in addresses. */
export function trendChartId({ id }: Readonly<{ id: string }>): string {
  return `trend-${id}`;
}

/** The name of a published question's chart. */
export function questionChartId({ published }: TopicQuestion): string {
  return `bars-${published.id}`;
}

function questionChart(question: TopicQuestion): readonly ReportChart[] {
  if (question.published.figures.length < 2) return [];
  const spec = publishedChart(question.published);
  return spec === null ? [] : [{ id: questionChartId(question), spec }];
}
