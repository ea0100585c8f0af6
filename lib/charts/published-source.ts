import type { ReportSource } from "@/lib/core/report/report";
import { sourceName } from "@/lib/wording/sources";
import type { Caption, Source } from "./spec";

/** One source line for each address that a published number was read from; one without an address where none is known. */
export function publishedSource({ urls, ...published }: Omit<ReportSource, "n">): Caption["sources"] {
  const label = sourceName(published);
  const [first = null, ...others] = urls;
  return [{ label, url: first }, ...others.map((url, at): Source => ({ label: `${label}, source ${at + 2}`, url }))];
}
