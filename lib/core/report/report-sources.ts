import type { Comparison } from "../benchmark/comparison";
import type { ReportControl, ReportSource } from "./report";

/** Every edition of every report that a report's figures come from, by publisher and year. */
export function reportSources(
  comparisons: readonly Comparison[],
  controls: readonly ReportControl[],
): readonly ReportSource[] {
  const rows = comparisons.flatMap(({ published, trend }): readonly ReportSource[] => [
    { ...published, urls: published.sourceUrls },
    ...(trend?.segments ?? []).flatMap((segment) =>
      segment.points.map((point) => ({ ...point, urls: [point.sourceUrl] })),
    ),
  ]);
  const practices = controls.flatMap((control) =>
    control.practices.map((practice): ReportSource => ({ ...practice, urls: [practice.sourceUrl] })),
  );
  const byEdition = new Map<string, ReportSource>();
  for (const { publisher, report, edition, n, urls } of [...rows, ...practices]) {
    const key = `${publisher}\n${report}\n${edition}`;
    const seen = byEdition.get(key);
    byEdition.set(key, {
      publisher,
      report,
      edition,
      // Questions of one report can have different bases: the report's n is the largest.
      n: seen?.n != null && (n === null || seen.n > n) ? seen.n : n,
      urls: [...new Set([...(seen?.urls ?? []), ...urls])],
    });
  }
  return [...byEdition.values()].toSorted(
    (one, two) => one.publisher.localeCompare(two.publisher, "en") || one.edition - two.edition,
  );
}
