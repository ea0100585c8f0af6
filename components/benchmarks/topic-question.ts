import { chartMarkup } from "@/components/charts/chart";
import { html, type Markup } from "@/lib/charts/markup";
import { publishedNote } from "@/lib/charts/published-chart";
import type { ReportChart } from "@/lib/charts/report-charts";
import { shareBar } from "@/lib/charts/share-bar";
import type { Figure, PublishedQuestion } from "@/lib/core/benchmark/figure";
import { figureInterval } from "@/lib/core/benchmark/figure-interval";
import type { TopicQuestion } from "@/lib/core/benchmark/topic-contents";
import { choiceWords, intervalWords } from "@/lib/wording/figure-words";
import { percent, sampleSize } from "@/lib/wording/numbers";
import { sourceName } from "@/lib/wording/sources";
import { unbroken } from "@/lib/wording/unbroken";
import { segmentTable } from "./segment-table";

/** A published question on its topic's page: a chart where there are several figures, a row where there is one. */
export function topicQuestion(question: TopicQuestion, chart: ReportChart | null, address: string): Markup {
  const { published } = question;
  const [figure] = published.figures;
  return html`
    <section class="benchmark-row" id="${published.id}" aria-label="${sourceName(published)}: ${published.question}">
      <p class="benchmark-about"><b>${published.edition}</b> ${published.publisher}</p>
      <div class="benchmark-shown">
        ${chart === null ? single(published, figure ?? null) : [chartMarkup(chart, address), figureLinks(published)]}
        ${segmentTable(question)}
      </div>
    </section>
  `;
}

/** One figure, or none where only groups were published: the question, a bar with its interval, where it comes from. */
function single(published: PublishedQuestion, figure: Figure | null): Markup {
  const note = publishedNote(published);
  return html`
    <h3 class="benchmark-question">“${published.question}”</h3>
    ${figure !== null && line(published, figure)}
    <div class="chart-caption">
      ${note !== null && html`<p>${note}</p>`}
      <p>${choiceWords(published)} · ${unbroken(sampleSize(published))} · ${source(published, figure)}</p>
    </div>
  `;
}

function line(published: PublishedQuestion, figure: Figure): Markup {
  const found = figureInterval(figure, published);
  return html`
    <p class="benchmark-line">
      <a href="/benchmarks/figures/${figure.id}">${figure.option}</a>
      ${shareBar(figure.proportion, found.kind === "known" ? found.interval : null)}
      <span>
        <b>${unbroken(percent(figure.proportion))}</b>
        ${found.kind === "known" && html` <span class="small">${unbroken(intervalWords(found))}</span>`}
        ${figure.isWeak && html` <span class="figures-marks">weak</span>`}
      </span>
    </p>
  `;
}

function source(published: PublishedQuestion, figure: Figure | null): Markup | string {
  const name = sourceName(published);
  return figure === null ? name : html`<a href="${figure.sourceUrl}">${name}</a>`;
}

/** The way from a chart to each figure's page. */
function figureLinks({ figures }: PublishedQuestion): Markup {
  const links = figures.map(({ id, option }, at) => [
    at > 0 && " · ",
    html`<a href="/benchmarks/figures/${id}">${option}</a>`,
  ]);
  return html`<p class="figure-links">All that is known of: ${links}</p>`;
}
