"use client";

import { Frame } from "./frame";
import { NothingHere } from "./nothing-here";

/** The not-found page. A client component: Next sends it along with every page, and so only its name goes each time. */
export function NotFoundPage({ isSignedIn }: Readonly<{ isSignedIn: boolean }>) {
  return (
    <Frame person={isSignedIn ? { name: null } : null}>
      <NothingHere />
    </Frame>
  );
}
