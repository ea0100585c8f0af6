import type { ReactNode } from "react";
import { Frame } from "../layout/frame";
import "./sharing.css";

/** What is round a shared report: nothing that leads to where it comes from. */
export function SharedFrame({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Frame nav={<span className="site-nav-text">Shared report</span>} bottom={<SharedFooter />}>
      {children}
    </Frame>
  );
}

function SharedFooter() {
  return (
    <footer className="site-footer">
      <nav className="site-nav" aria-label="About the figures">
        <a href="/method">Method</a>
        <a href="/sources">Sources</a>
      </nav>
      <p>Shared with Plimsoll. Whoever shared this report sees how often it is looked at, and can end the link.</p>
    </footer>
  );
}
