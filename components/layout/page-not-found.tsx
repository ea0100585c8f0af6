import type { ReactNode } from "react";
import { innerMarkup } from "@/lib/charts/inner-markup";
import { headerMarkup, siteLinks } from "./frame-markup";
import { NothingHere } from "./nothing-here";
import { StopAsNotFound } from "./stop-as-not-found";

/** Stands in for a page that is not there: script shows the not-found page, and without it these are its words. */
export function PageNotFound({ children = <NothingHere /> }: Readonly<{ children?: ReactNode }>) {
  return (
    <StopAsNotFound>
      <noscript>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/problem.css" />
        <header className="site-header" lang="en" {...innerMarkup(headerMarkup(siteLinks))} />
        <main className="site-main" lang="en">
          {children}
        </main>
      </noscript>
    </StopAsNotFound>
  );
}
