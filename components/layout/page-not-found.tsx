import type { ReactNode } from "react";
import { innerMarkup } from "@/lib/charts/inner-markup";
import { markAndName } from "./mark";
import { NothingHere } from "./nothing-here";
import { StopAsNotFound } from "./stop-as-not-found";

/** Stands in for a page that is not there: script shows the not-found page, and without it these are its words. */
export function PageNotFound({ children = <NothingHere /> }: Readonly<{ children?: ReactNode }>) {
  return (
    <StopAsNotFound>
      <noscript>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/problem.css" />
        <header lang="en">
          <a className="site-name" href="/" {...innerMarkup(markAndName)} />
        </header>
        <main lang="en">{children}</main>
      </noscript>
    </StopAsNotFound>
  );
}
