import { innerMarkup } from "@/lib/charts/inner-markup";
import { html, type Shown } from "@/lib/charts/markup";
import { markAndName } from "./mark";

/**
 * The bar on top of every page: the mark, which leads home, and what this page offers beside it.
 * Markup, since React walks each element of a page three times at every request, and these stand on all of them.
 */
export function Header({ nav }: Readonly<{ nav: Shown }>) {
  // A plain link: what a router keeps of a page of answers would come back as it once was.
  const bar = html`
    <a class="site-name" href="/">${markAndName}</a>
    <nav class="site-nav" aria-label="Site">${nav}</nav>
  `;
  return <header className="site-header" {...innerMarkup(bar)} />;
}
