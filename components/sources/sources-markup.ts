import { readingJumps, readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { Publication } from "@/lib/core/benchmark/benchmark";
import type { PublicationCounts } from "@/lib/core/benchmark/publication-counts";
import { day } from "@/lib/wording/dates";
import { counted, list, sentence, wholeNumber } from "@/lib/wording/numbers";

export type Sources = Readonly<{ edition: string; released: string; publications: readonly PublicationCounts[] }>;

const kinds: readonly Readonly<{ kind: Publication["kind"]; id: string; title: string; lead: string }>[] = [
  {
    kind: "survey",
    id: "surveys",
    title: "Asked people",
    lead: "Somebody asked people and published what they answered.",
  },
  {
    kind: "open-data",
    id: "open-data",
    title: "Open data",
    lead: "The answers were released, and the shares are computed from them.",
  },
  {
    kind: "telemetry",
    id: "observed",
    title: "Observed in the field",
    lead: "A product counted what it saw at its own customers. Nobody was asked.",
  },
];

/** Every publication that figures were taken from, by kind, and the licences. */
export function sourcesMarkup({ edition, released, publications }: Sources): Markup {
  const figures = publications.reduce((sum, one) => sum + one.figures, 0);
  const derived = publications.reduce((sum, one) => sum + one.derived, 0);
  return html`
    <article class="sources">
      <header class="reading-head">
        <h1>Where the figures come from</h1>
        <p class="reading-lead">
          ${wholeNumber(figures)} published figures from ${publications.length} publications, and ${derived} more that
          follow from them by arithmetic. This is edition ${edition} of the figures, ${day(released)}.
        </p>
        <p>Each stands with its publisher, edition, question, number of people asked and address.</p>
        <p><a href="/benchmarks">All figures by topic</a> · <a href="/method#figures">How they are used</a></p>
        ${readingJumps([...kinds, { id: "licences", title: "Our licences" }, { id: "errors", title: "Report an error" }])}
      </header>
      ${kinds.map(({ kind, id, title, lead }) => {
        const own = publications.filter(({ publication }) => publication.kind === kind);
        const about = `${lead} ${sentence(counted(own.length, "publication"))}.`;
        return readingPart({ id, title, about, shown: html`<ul class="source-rows">${own.map(sourceRow)}</ul>` });
      })}
      ${ownLicences()}
      ${errors()}
    </article>
  `;
}

function sourceRow({ publication, editions, figures, derived }: PublicationCounts): Markup {
  const { id, publisher, report, url, licence, licenceWords, taken } = publication;
  const more = derived === 0 ? "" : `, and ${derived} by arithmetic`;
  return html`
    <li class="source-row" id="${id}">
      <h3><a href="${url}">${publisher}, ${report}</a></h3>
      <dl>
        <dt>${editions.length === 1 ? "Edition" : "Editions"}</dt><dd>${list(editions.map(String))}</dd>
        <dt>Figures</dt><dd>${figures}${more}</dd>
        <dt>Taken</dt><dd>${taken}</dd>
        <dt>Rights</dt>
        <dd>${licence !== null && html`<a href="${licence.url}">${licence.name}</a>. `}${licenceWords}</dd>
      </dl>
    </li>
  `;
}

function ownLicences(): Markup {
  const apache = html`<a href="https://www.apache.org/licenses/LICENSE-2.0">Apache-2.0</a>`;
  const openFont = html`<a href="https://openfontlicense.org/">SIL Open Font License 1.1</a>`;
  return readingPart({
    id: "licences",
    title: "Our licences",
    about: "Software and typeface",
    shown: html`
      <p>
        Plimsoll’s software is under ${apache}. That licence does not cover the figures above: their rights are
        those that stand beside them.
      </p>
      <p>The typeface is IBM Plex Sans, copyright IBM Corp., under the ${openFont}.</p>
    `,
  });
}

function errors(): Markup {
  return readingPart({
    id: "errors",
    title: "Report an error",
    about: "When a figure is wrong",
    shown: html`
      <p>
        Tell those who run this site: which figure it is, what stands here, what the publication says and on which
        page. Plimsoll comes with its source, and CONTRIBUTING.md in it says how a figure is corrected. A publication
        that we did not see and you did is welcome too.
      </p>
      <p>
        A released edition of the figures is never edited. A correction comes with the next edition, and reports say
        which edition they stand on.
      </p>
    `,
  });
}
