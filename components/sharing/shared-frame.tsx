import type { ReactNode } from "react";
import { html } from "@/lib/charts/markup";
import { Footer } from "../layout/footer";
import { Frame } from "../layout/frame";
import "./sharing.css";

const nav = html`<span class="site-nav-text">Shared report</span>`;

/** What is round a shared report: nothing that leads to where it comes from. */
export function SharedFrame({ children }: Readonly<{ children: ReactNode }>) {
  const bottom = (
    <Footer
      pages={[
        ["Method", "/method"],
        ["Sources", "/sources"],
      ]}
      says="Shared with Plimsoll. The person who shared this report sees how often it is opened, and can end the link. Keep the link that you were sent: the address of this page works in this browser only, for one day."
    />
  );
  return (
    <Frame nav={nav} bottom={bottom}>
      {children}
    </Frame>
  );
}
