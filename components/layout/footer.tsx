import { innerMarkup } from "@/lib/charts/inner-markup";
import { type FooterPages, footerMarkup, promise, publicPages } from "./frame-markup";

type Props = Readonly<{ pages?: FooterPages; says?: string }>;

/** What every page ends with: what is public about Plimsoll, and what it promises. Plain links, see StaticMarkup. */
export function Footer({ pages = publicPages, says = promise }: Props) {
  return <footer className="site-footer" {...innerMarkup(footerMarkup(pages, says))} />;
}
