import type { ReactNode } from "react";
import type { Markup } from "@/lib/charts/markup";
import { Footer } from "./footer";
import { siteLinks } from "./frame-markup";
import { Header } from "./header";
import { personLink, type ShownPerson } from "./person-link";

type Props = Readonly<{
  children: ReactNode;
  /** What stands in the header beside the mark; the site's own pages where nothing is given. */
  nav?: Markup;
  /** Who is signed in: null nobody; left out where the page does not know. */
  person?: ShownPerson | null;
  /** What stands below the main part; the footer where nothing is given. */
  bottom?: ReactNode;
}>;

/** What is round every page: header, the main part that the skip link leads to, footer. */
export function Frame({ children, nav = siteLinks, person, bottom = <Footer /> }: Props) {
  return (
    <>
      <Header nav={[nav, person === undefined ? null : personLink(person)]} />
      <main className="site-main" id="content" tabIndex={-1}>
        {children}
      </main>
      {bottom}
    </>
  );
}
