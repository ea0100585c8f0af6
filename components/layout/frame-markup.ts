import { html, type Markup, type Shown } from "@/lib/charts/markup";
import { markAndName } from "./mark";

// Plain links: reports and figures are documents of their own, see StaticMarkup.
export const siteLinks = html`
  <a href="/example">Example report</a>
  <a href="/benchmarks">Benchmarks</a>
  <a href="/assess">Assess</a>
`;

/** What the header holds: the mark, which leads home, and what the page offers beside it. */
export function headerMarkup(nav: Shown): Markup {
  return html`
    <a class="site-name" href="/">${markAndName}</a>
    <nav class="site-nav" aria-label="Site">${nav}</nav>
  `;
}

/** Public pages, by name and address. */
export type FooterPages = readonly (readonly [name: string, address: string])[];

/** The footer of most pages. */
export const publicPages: FooterPages = [
  ["Method", "/method"],
  ["Sources", "/sources"],
  ["Trends", "/trends"],
];

export const promise =
  "Plimsoll needs no account and does not track you. Without one, an assessment that nobody touches for 90 days is deleted.";

/** What the footer holds. */
export function footerMarkup(pages: FooterPages, says: string): Markup {
  return html`
    <nav class="site-nav" aria-label="About the figures">
      ${pages.map(([name, address]) => html`<a href="${address}">${name}</a>`)}
    </nav>
    <p>${says}</p>
  `;
}
