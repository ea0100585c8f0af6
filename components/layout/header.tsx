import { innerMarkup } from "@/lib/charts/inner-markup";
import type { Shown } from "@/lib/charts/markup";
import { headerMarkup } from "./frame-markup";

/**
 * The bar on top of every page: the mark, which leads home, and what this page offers beside it.
 * Markup, since React walks each element of a page three times at every request, and these stand on all of them.
 */
export function Header({ nav }: Readonly<{ nav: Shown }>) {
  // A plain link: what a router keeps of a page of answers would come back as it once was.
  return <header className="site-header" {...innerMarkup(headerMarkup(nav))} />;
}
