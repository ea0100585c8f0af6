import type { ReactNode } from "react";
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
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own making */}
          <a className="site-name" href="/" dangerouslySetInnerHTML={{ __html: markAndName.toString() }} />
        </header>
        <main lang="en">{children}</main>
      </noscript>
    </StopAsNotFound>
  );
}
