import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "./mark";

/** The bar on top of every page: the mark, which leads home, and what this page offers beside it. */
export function Header({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <header className="site-header">
      <Link className="site-name" href="/" prefetch={false}>
        <Mark />
        Plimsoll
      </Link>
      <nav className="site-nav" aria-label="Site">
        {children}
      </nav>
    </header>
  );
}
