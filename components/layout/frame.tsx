import type { ReactNode } from "react";
import { Footer } from "./footer";
import { Header } from "./header";
import { PersonLink, type ShownPerson } from "./person-link";

type Props = Readonly<{
  children: ReactNode;
  /** What stands in the header beside the mark; the site's own pages where nothing is given. */
  nav?: ReactNode;
  /** Who is signed in: null nobody; left out where the page does not know. */
  person?: ShownPerson | null;
  /** What stands below the main part; the footer where nothing is given. */
  bottom?: ReactNode;
}>;

/** What is round every page: header, the main part that the skip link leads to, footer. */
export function Frame({ children, nav = <SiteLinks />, person, bottom = <Footer /> }: Props) {
  return (
    <>
      <Header>
        {nav}
        {person === undefined ? null : <PersonLink person={person} />}
      </Header>
      <main className="site-main" id="content" tabIndex={-1}>
        {children}
      </main>
      {bottom}
    </>
  );
}

function SiteLinks() {
  return (
    <>
      {/* Plain links: reports and figures are documents of their own, see StaticMarkup. */}
      <a href="/example">Example report</a>
      <a href="/benchmarks">Benchmarks</a>
      <a href="/assess">Assess</a>
    </>
  );
}
