import { html, type Markup, type Shown } from "@/lib/charts/markup";

type Part = Readonly<{
  /** Unique on the page; the jump list leads to it. */
  id: string;
  title: string;
  /** What the part shows, beside it. */
  about: string;
  shown: Shown;
}>;

/** A part of a page to read: a narrow column says what it is, the wide one says it. */
export function readingPart({ id, title, about, shown }: Part): Markup {
  return html`
    <section class="reading-part" id="${id}" aria-labelledby="${id}-title">
      <div class="reading-about"><h2 id="${id}-title">${title}</h2><p>${about}</p></div>
      <div class="reading-shown">${shown}</div>
    </section>
  `;
}

/** Where the parts of a page are. */
export function readingJumps(parts: readonly Pick<Part, "id" | "title">[]): Markup {
  return html`
    <nav class="jumps" aria-label="On this page">
      <ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
    </nav>
  `;
}
