import { html, type Markup } from "@/lib/charts/markup";
import type { Explorer } from "@/lib/core/benchmark/explorer";
import { figureCount } from "@/lib/wording/explorer-words";
import { count, sentence } from "@/lib/wording/numbers";
import { explorerResults } from "./explorer-results";
import { filterForm } from "./filter-form";
import { topicIndex, topicList } from "./topic-index";

/** The explorer: what to look for, what was found, and every topic; the topics first where nothing was asked for. */
export function explorerMarkup(view: Explorer): Markup {
  const { total, filters, topics, isFiltered, page } = view;
  const years = `${filters.editions.at(-1)} to ${filters.editions[0]}`;
  const isStart = !isFiltered && page.page === 1;
  return html`
    <div class="benchmarks">
      <h1>What surveys found about Kubernetes security</h1>
      <p class="lead">
        ${sentence(figureCount(total))} by ${count(filters.publishers.length)} publishers, ${years}. Each with its wording,
        how many were asked, how sure that makes it, and where it was read.
      </p>
      ${filterForm(view)}
      ${isStart ? [topicIndex(topics), explorerResults(view)] : [explorerResults(view), topicList(topics)]}
    </div>
  `;
}
