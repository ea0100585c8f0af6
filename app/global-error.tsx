"use client";

import { Failure } from "@/components/layout/failure";
import { referenceOf } from "@/components/layout/reference-of";
import "./globals.css";
import "@/components/ui/ui.css";
import "@/components/layout/layout.css";

/** Stands in for the whole document where even the root layout failed. */
export default function GlobalError({ error, retry }: Readonly<{ error: unknown; retry: () => void }>) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be made · Plimsoll</title>
        <main className="site-main">
          <Failure reference={referenceOf(error)} retry={retry} />
        </main>
      </body>
    </html>
  );
}
