import type { Report } from "@/lib/core/report/report";
import { sourceLine } from "@/lib/wording/sources";

/** Every publication behind a number of the report, with the addresses it was read from. */
export function sourceEntries(report: Report) {
  return report.sources.map((source) => ({ line: sourceLine(source), urls: source.urls }));
}
