import { html, type Markup } from "@/lib/charts/markup";
import type { LooserQuery } from "@/lib/core/benchmark/explore-figures";
import type { Explorer } from "@/lib/core/benchmark/explorer";
import { everyFigure, type FigureQuery } from "@/lib/core/benchmark/figure-query";
import { figureCount, leftOut, queryWords } from "@/lib/wording/explorer-words";
import { sentence, wholeNumber } from "@/lib/wording/numbers";
import { explorerAddress } from "./explorer-address";
import { groupedTable } from "./figure-table";
import { telemetryNotice } from "./telemetry-notice";

/** What was found: how much of how much, the figures of this page by question, and the way to keep or to go on. */
export function explorerResults(view: Explorer): Markup {
  const { query, unknown, found, isFiltered, page } = view;
  const ignored = leftOut(unknown);
  const answered = page.groups.filter(({ figures: [first] }) => !first.published.isTelemetry);
  const observed = page.groups.filter(({ figures: [first] }) => first.published.isTelemetry);
  const title = isFiltered ? titleOf(view) : "All figures";
  return html`
    <section class="results" id="figures" aria-labelledby="figures-title">
      <h2 id="figures-title">${title}</h2>
      ${ignored !== null && html`<p class="notice notice-signal" role="status">${ignored}</p>`}
      ${found === 0 ? nothingFound(view) : howMany(view)}
      ${answered.length > 0 && groupedTable("What people answered", answered)}
      ${
        observed.length > 0 &&
        html`<section class="observed" aria-labelledby="observed-title">
          <h3 id="observed-title">Observed in the field</h3>${telemetryNotice}
          ${groupedTable("What products observed", observed)}
        </section>`
      }
      ${page.pages > 1 && pager(query, page.page, page.pages)}
    </section>
  `;
}

function titleOf({ query, found, topics }: Explorer): string {
  const topic = topics.find((one) => one.topic.id === query.topicId)?.topic.title ?? null;
  const asked = queryWords(query, topic);
  return `${found === 0 ? "Nothing" : sentence(figureCount(found))} for ${asked}`;
}

function howMany({ query, found, total, page }: Explorer): Markup {
  const { from, to, telemetryPage } = page;
  const isAll = from === 1 && to === found;
  const shown = isAll
    ? `${sentence(figureCount(found))} of ${wholeNumber(total)}.`
    : `Shown are ${wholeNumber(from)} to ${wholeNumber(to)} of ${figureCount(found)}, the newest first.`;
  const csv = explorerAddress("/benchmarks/figures.csv", query);
  const json = explorerAddress("/benchmarks/figures.json", query);
  const elsewhere = telemetryPage !== null && telemetryPage !== page.page;
  const observedAt = elsewhere && [
    " What products observed in the field stands ",
    html`<a href="${explorerAddress("/benchmarks", query, telemetryPage)}#figures">on page ${telemetryPage}</a>.`,
  ];
  const all = ` Download ${isAll ? "these" : `all ${wholeNumber(found)}`} as `;
  return html`
    <p class="results-count">
      ${shown}${observedAt}${all}<a href="${csv}" download>CSV</a> or <a href="${json}" download>JSON</a>.
    </p>
  `;
}

const partNames: Readonly<Record<LooserQuery["without"], string>> = {
  words: "Without the words",
  who: "Of anybody",
  edition: "Of any year",
  publisher: "By any publisher",
  topicId: "On any topic",
};

function nothingFound({ query, looser }: Explorer): Markup {
  return html`
    <div class="nothing-found">
      <p>
        No published figure that we hold fits all of this. That says nothing about the world: either nobody published it,
        or we have not read it.
      </p>
      ${query.words !== "" && html`<p>Every word must stand in one figure, as it begins: “sign” finds “signing”.</p>`}
      ${
        looser.length > 0 &&
        html`<p>Ask for less:</p>
          <ul>${looser.map(({ without, query: less, found }) => html`<li>${link(partNames[without], less)}: ${figureCount(found)}</li>`)}</ul>`
      }
      <p>${link("All figures", everyFigure)}</p>
    </div>
  `;
}

function link(words: string, query: FigureQuery): Markup {
  return html`<a href="${explorerAddress("/benchmarks", query)}">${words}</a>`;
}

function pager(query: FigureQuery, page: number, pages: number): Markup {
  const all = Array.from({ length: pages }, (_, at) => at + 1);
  const address = (one: number) => `${explorerAddress("/benchmarks", query, one)}#figures`;
  return html`
    <nav class="pager" aria-label="Pages of figures">
      <ol>
        ${all.map((one) =>
          one === page
            ? html`<li><a href="${address(one)}" aria-current="page" aria-label="Page ${one}">${one}</a></li>`
            : html`<li><a href="${address(one)}" aria-label="Page ${one}">${one}</a></li>`,
        )}
      </ol>
    </nav>
  `;
}
