import { innerMarkup } from "@/lib/charts/inner-markup";
import { html } from "@/lib/charts/markup";

type Props = Readonly<{
  /** Public pages, by name and address. */
  pages?: readonly (readonly [string, string])[];
  says?: string;
}>;

const publicPages = [
  ["Method", "/method"],
  ["Sources", "/sources"],
  ["Trends", "/trends"],
] as const;

const promise =
  "Plimsoll needs no account and follows nobody. Without one, an assessment that nobody touches for 90 days is deleted.";

/** What every page ends with: what is public about Plimsoll, and what it promises. Plain links, see StaticMarkup. */
export function Footer({ pages = publicPages, says = promise }: Props) {
  const footer = html`
    <nav class="site-nav" aria-label="About the figures">
      ${pages.map(([name, address]) => html`<a href="${address}">${name}</a>`)}
    </nav>
    <p>${says}</p>
  `;
  return <footer className="site-footer" {...innerMarkup(footer)} />;
}
