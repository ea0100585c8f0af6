import { html, type Markup, type Shown } from "@/lib/charts/markup";

type Section = Readonly<{
  /** Unique on the page; the jump list leads to it. */
  id: string;
  title: string;
  /** What the section shows, beside it. */
  about: string;
  shown: Shown;
}>;

/** A section of a report: a narrow column says what it is, the wide one shows it. */
export function reportSection({ id, title, about, shown }: Section): Markup {
  return html`
    <section class="report-section" id="${id}" aria-labelledby="${id}-title">
      <div class="report-about"><h2 id="${id}-title">${title}</h2><p>${about}</p></div>
      <div class="report-shown">${shown}</div>
    </section>
  `;
}
