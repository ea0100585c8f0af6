import { html, type Markup } from "@/lib/charts/markup";
import { shareBar } from "@/lib/charts/share-bar";
import { trendChartId } from "@/lib/charts/topic-charts";
import type { FigureFacts } from "@/lib/core/benchmark/figure-facts";
import type { KnownFigure } from "@/lib/core/benchmark/known-figure";
import { figureMarks, intervalWords, whoseFigure } from "@/lib/wording/figure-words";
import { percent, sampleSize } from "@/lib/wording/numbers";
import { sourceName } from "@/lib/wording/sources";
import { unbroken } from "@/lib/wording/unbroken";
import { figureDetails } from "./figure-details";
import { answerName, plainTable } from "./figure-table";
import { telemetryNotice } from "./telemetry-notice";

/** Everything known about one figure, what is not known, and what stands round it. */
export function figureMarkup(facts: FigureFacts): Markup {
  const { known, siblings, segments, editions, trends } = facts;
  const { figure, published, topic, interval } = known;
  const marks = figureMarks(known);
  return html`
    <article class="benchmarks">
      <p class="crumbs"><a href="/benchmarks">Benchmarks</a> / <a href="/benchmarks/${topic.id}">${topic.title}</a></p>
      <h1 class="figure-title">“${figure.option}”</h1>
      <p class="lead">${sourceName(published)}. “${published.question}”</p>
      <p class="figure-number">
        <b>${unbroken(percent(figure.proportion))}</b>
        ${shareBar(figure.proportion, interval.kind === "known" ? interval.interval : null)}
        <span>
          ${whoseFigure(published)}, ${unbroken(sampleSize(published))}. 95\u00a0% interval: ${unbroken(intervalWords(interval))}.
        </span>
      </p>
      ${marks.length > 0 && html`<p class="figures-marks">${marks.join(" · ")}</p>`}
      ${figure.caveat !== null && html`<div class="${figure.isWeak ? "notice notice-signal" : "notice"}"><p>${figure.caveat}</p></div>`}
      ${published.isTelemetry && telemetryNotice}
      ${figureDetails(facts)}
      ${section("The other answers to this question", "Answer", siblings, answerName)}
      ${section("The same answer by group", "Group", segments, ({ published: one }) => whoseFigure(one))}
      ${section("Other editions with the same wording", "Edition", editions, ({ published: one }) => sourceName(one))}
      ${
        trends.length > 0 &&
        html`<h2>Over the years</h2>
          <ul>
            ${trends.map((plan) => html`<li><a href="/benchmarks/${plan.topicId}#chart-${trendChartId(plan)}">${plan.title}: ${plan.measure}</a></li>`)}
          </ul>`
      }
    </article>
  `;
}

function section(
  title: string,
  head: string,
  figures: readonly KnownFigure[],
  name: (one: KnownFigure) => string,
): Markup | null {
  if (figures.length === 0) return null;
  return html`<h2>${title}</h2>${plainTable(title, head, figures, name)}`;
}
