import type { Report } from "@/lib/core/report/report";
import type { RoundTrends } from "@/lib/core/team/round-trends";

/** Of this export. Raised when a key is renamed or removed; new keys may come without. */
const schemaVersion = 2;

/** The report as JSON: the value that page and document show, exact numbers and whole points alike, keys in one order. */
export function toJson(report: Report): string {
  return `${JSON.stringify({ schema: "plimsoll-report", schemaVersion, ...report }, inKeyOrder, 2)}\n`;
}

/** Of the trend's export. */
const trendSchemaVersion = 1;

/** The trend of a workspace's rounds as JSON: the value that the page shows. */
export function trendJson(trends: RoundTrends): string {
  return `${JSON.stringify({ schema: "plimsoll-trend", schemaVersion: trendSchemaVersion, ...trends }, inKeyOrder, 2)}\n`;
}

/** Keys of every object but the first stand in alphabetical order, so that two exports can be compared line by line. */
function inKeyOrder(key: string, value: unknown): unknown {
  if (key === "" || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [two]) => (one < two ? -1 : 1)));
}
