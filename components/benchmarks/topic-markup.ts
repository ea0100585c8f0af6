import { chartMarkup } from "@/components/charts/chart";
import { html, type Markup, type Shown } from "@/lib/charts/markup";
import type { ReportChart } from "@/lib/charts/report-charts";
import { questionChartId, topicCharts, trendChartId } from "@/lib/charts/topic-charts";
import type { TopicContents, TopicQuestion, TopicTrend } from "@/lib/core/benchmark/topic-contents";
import { figureCount } from "@/lib/wording/explorer-words";
import { counted, sentence } from "@/lib/wording/numbers";
import { telemetryNotice } from "./telemetry-notice";
import { topicQuestion } from "./topic-question";

/** All that is known on a topic: its trends, what people answered, and apart from that what products observed. */
export function topicMarkup(contents: TopicContents): Markup {
  const { topic, figures, trends, answered, observedTrends, observed } = contents;
  const address = `/benchmarks/${topic.id}`;
  const charts = new Map(topicCharts(contents).map((chart) => [chart.id, chart]));
  const show = (question: TopicQuestion) =>
    topicQuestion(question, charts.get(questionChartId(question)) ?? null, address);
  const showTrend = (one: TopicTrend) => trendRow(one, charts, address);
  const download = (name: string) => `/benchmarks/figures.${name}?topic=${topic.id}`;
  return html`
    <article class="benchmarks">
      <p class="crumbs"><a href="/benchmarks">Benchmarks</a></p>
      <h1>${topic.title}</h1>
      <p class="lead">${topic.lead}</p>
      <p class="small">
        ${sentence(figureCount(figures))} of ${counted(answered.length + observed.length, "question")}.${" "}
        <a href="/benchmarks?topic=${topic.id}">As a table</a>${" · "}<a href="${download("csv")}" download>CSV</a>${" · "}
        <a href="${download("json")}" download>JSON</a>
      </p>
      ${jumps(contents)}
      ${trends.length > 0 && part("trends", "Over the years", trends.map(showTrend))}
      ${answered.length > 0 && part("answered", "What people answered", answered.map(show))}
      ${observed.length > 0 && part("observed", "Observed in the field", [telemetryNotice, observedTrends.map(showTrend), observed.map(show)])}
    </article>
  `;
}

function part(id: string, title: string, shown: Shown): Markup {
  return html`
    <section class="benchmark-part" id="${id}" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${title}</h2>
      ${shown}
    </section>
  `;
}

function trendRow({ plan }: TopicTrend, charts: ReadonlyMap<string, ReportChart>, address: string): Markup {
  const chart = charts.get(trendChartId(plan));
  return html`
    <div class="benchmark-row">
      <p class="benchmark-about"><b>${plan.title}</b></p>
      <div class="benchmark-shown">
        ${chart !== undefined && chartMarkup(chart, address)}
        ${plan.missing.length > 0 && html`<ul class="benchmark-missing">${plan.missing.map((one) => html`<li>${one}</li>`)}</ul>`}
      </div>
    </div>
  `;
}

/** Where everything is on a page that may be long. */
function jumps({ trends, answered, observed }: TopicContents): Markup {
  const questions = [...answered, ...observed].map(
    ({ published }) => html`
      <li>
        <a href="#${published.id}">${published.question}</a>
        <span>${published.edition}, ${published.publisher}</span>
      </li>
    `,
  );
  return html`
    <nav class="jumps" aria-label="On this page">
      <ul>
        ${trends.length > 0 && html`<li><a href="#trends">Over the years</a></li>`}
        ${answered.length > 0 && html`<li><a href="#answered">What people answered</a></li>`}
        ${observed.length > 0 && html`<li><a href="#observed">Observed in the field</a></li>`}
      </ul>
      <details><summary>${sentence(counted(questions.length, "question"))}, the newest first</summary><ol>${questions}</ol></details>
    </nav>
  `;
}
