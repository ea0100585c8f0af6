import { html, type Markup } from "@/lib/charts/markup";
import type { Explorer } from "@/lib/core/benchmark/explorer";
import { type QueryName, queryParameters, type Who, whoValue } from "@/lib/core/benchmark/figure-query";
import { whoWords } from "@/lib/wording/explorer-words";
import { sentence } from "@/lib/wording/numbers";
import { dimensionLabel } from "@/lib/wording/segments";

type Option = Readonly<{ value: string; label: string }>;

/** What to look for. A form by GET, so that a view is an address; nothing in it needs script. */
export function filterForm({ query, isFiltered, topics, filters }: Explorer): Markup {
  const chosen = new Map<QueryName, string>(queryParameters(query));
  const options = (name: QueryName, all: readonly Option[]) =>
    all.map(({ value, label }) =>
      chosen.get(name) === value
        ? html`<option value="${value}" selected>${label}</option>`
        : html`<option value="${value}">${label}</option>`,
    );
  const select = (name: QueryName, label: string, inside: Markup | readonly Markup[]) => html`
    <div class="filter">
      <label class="field-label" for="filter-${name}">${label}</label>
      <select class="field-input" id="filter-${name}" name="${name}"><option value="">Any</option>${inside}</select>
    </div>
  `;
  const whose = (who: Who): Option => ({ value: whoValue(who), label: sentence(whoWords(who)) });
  const segments = filters.segments.map(({ dimension, labels }) => {
    const inside: readonly Who[] = [
      { kind: "dimension", dimension },
      ...labels.map((label) => ({ kind: "segment", dimension, label }) as const),
    ];
    const title = `By ${dimensionLabel(dimension)}`;
    return html`<optgroup label="${title}">${options("who", inside.map(whose))}</optgroup>`;
  });
  return html`
    <form class="filters" method="get" action="/benchmarks" role="search" aria-label="Figures">
      <div class="filter filter-words">
        <label class="field-label" for="filter-words">Words</label>
        <input class="field-input" id="filter-words" name="words" type="search" maxlength="100"
          value="${query.words}" aria-describedby="filter-words-hint" />
      </div>
      ${select(
        "topic",
        "Topic",
        options(
          "topic",
          topics.map(({ topic }) => ({ value: topic.id, label: topic.title })),
        ),
      )}
      ${select("publisher", "Publisher", options("publisher", filters.publishers.map(plain)))}
      ${select("year", "Year", options("year", filters.editions.map(String).map(plain)))}
      ${select("who", "Who", [...options("who", [whose({ kind: "everybody" })]), ...segments])}
      <div class="filter-doors">
        <button class="button" type="submit">Show figures</button>
        ${isFiltered && html`<a href="/benchmarks">Clear</a>`}
      </div>
      <p class="small" id="filter-words-hint">
        Search finds by word: all of them, each from its beginning, in question, answer, publisher, report, topic, group
        and caveat.
      </p>
    </form>
  `;
}

function plain(value: string): Option {
  return { value, label: value };
}
