import type { ReactNode } from "react";
import { NothingHere } from "./nothing-here";
import { StopAsNotFound } from "./stop-as-not-found";

/** Stands in for a page that is not there: script shows the not-found page, and without it these are its words. */
export function PageNotFound({ children = <NothingHere /> }: Readonly<{ children?: ReactNode }>) {
  return (
    <StopAsNotFound>
      <noscript>
        <link rel="stylesheet" href="/problem.css" />
        <main lang="en">{children}</main>
      </noscript>
    </StopAsNotFound>
  );
}
