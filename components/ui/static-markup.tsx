"use client";

import { useEffect, useRef } from "react";
import { takeMarkup } from "./kept-markup";
import { layOutInTurn } from "./lay-out-in-turn";

/**
 * Markup that the server sends once and the browser leaves as it is.
 * What a server component renders goes out twice: as HTML, and as React's copy of it for hydration. A report is a
 * hundred kilobytes that never change in the browser, so the copy has only the name of markup kept in this process.
 * Hydration keeps the server's HTML, which it does not compare. Reached without that HTML, the page is loaded anew.
 */
export function StaticMarkup({ name }: Readonly<{ name: string }>) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current === null) return;
    if (frame.current.childNodes.length === 0) window.location.reload();
    return layOutInTurn(frame.current);
  }, []);
  const __html = typeof window === "undefined" ? takeMarkup(name) : "";
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own making, every text in it escaped
  return <div ref={frame} suppressHydrationWarning dangerouslySetInnerHTML={{ __html }} />;
}
