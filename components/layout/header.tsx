import type { ReactNode } from "react";
import { Mark } from "./mark";

/** The bar on top of every page: the mark, which leads home, and what this page offers beside it. */
export function Header({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <header className="site-header">
      {/* A plain link: what a router keeps of a page of answers would come back as it once was. */}
      <a className="site-name" href="/">
        <Mark />
        Plimsoll
      </a>
      <nav className="site-nav" aria-label="Site">
        {children}
      </nav>
    </header>
  );
}
