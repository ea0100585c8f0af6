import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { LostScripts } from "@/components/layout/lost-scripts";
import { env } from "@/lib/platform/env";
import "./typeface.css";
import "./globals.css";
import "@/components/ui/ui.css";
import "@/components/layout/layout.css";

const plex = localFont({
  src: "../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2",
  weight: "100 700",
  display: "swap",
  variable: "--typeface",
  adjustFontFallback: false, // typeface.css has more than one
});

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().appUrl),
    title: { default: "Plimsoll", template: "%s · Plimsoll" },
    description:
      "See where your organisation's Kubernetes and cloud-native security stands against the line that the industry draws.",
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1722" },
  ],
};

/** The document round every page. Rendered per request: a page made ahead of time could bear no nonce. */
export default async function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  const nonce = (await headers()).get("content-security-policy")?.match(/'nonce-([^']+)'/)?.[1];
  if (nonce === undefined) throw new Error("nobody sets the security headers: start the product by npm start");
  return (
    <html lang="en" className={plex.variable}>
      <head>
        <LostScripts nonce={nonce} />
      </head>
      <body>
        <a className="skip-link" href="#content">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}
