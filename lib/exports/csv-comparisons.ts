import type { Comparison } from "@/lib/core/benchmark/comparison";
import type { Report } from "@/lib/core/report/report";
import { percent } from "@/lib/wording/numbers";
import { segmentLabel } from "@/lib/wording/segments";
import { sourceName } from "@/lib/wording/sources";
import { type CsvRow, csvRow } from "./csv-row";

/** Every published proportion that an industry question is set beside, and the reader's own answer. */
export function comparisonRows(report: Report): readonly CsvRow[] {
  return report.comparisons.flatMap((comparison) => {
    const { questionId: id, published } = comparison;
    const { segment } = comparison;
    const segmentRows = (segment?.bars ?? []).map((bar) =>
      csvRow({
        section: "comparison",
        id,
        title: bar.option,
        field: "segment",
        shown: percent(bar.proportion),
        value: bar.proportion,
        unit: "proportion",
        low: bar.interval?.low ?? null,
        high: bar.interval?.high ?? null,
        n: segment?.n ?? null,
        edition: published.edition,
        note: segment === null ? null : segmentLabel(segment),
        source: published.sourceUrls[0] ?? sourceName(published),
      }),
    );
    const rows = comparison.bars.map((bar) =>
      csvRow({
        section: "comparison",
        id,
        title: bar.label,
        field: bar.kind,
        shown: bar.proportion === null ? "no figure published" : percent(bar.proportion),
        value: bar.proportion,
        unit: bar.proportion === null ? "text" : "proportion",
        low: bar.interval?.low ?? null,
        high: bar.interval?.high ?? null,
        n: published.n,
        edition: published.edition,
        is_yours: bar.isYours ? "yes" : "no",
        note: comparison.difference,
        source: published.sourceUrls[0] ?? sourceName(published),
      }),
    );
    return [
      csvRow({
        section: "comparison",
        id,
        title: comparison.question,
        field: "your answer",
        shown: answerWords(comparison),
        unit: "text",
      }),
      ...rows,
      ...segmentRows,
    ];
  });
}

function answerWords({ answer }: Comparison): string {
  switch (answer.kind) {
    case "options":
      return answer.labels.join("; ");
    case "unsure":
      return "not sure";
    case "unanswered":
      return "not answered";
    case "not-asked":
      return "not asked";
  }
}

/** Every edition of every trend; editions of one series share the note. */
export function trendRows(report: Report): readonly CsvRow[] {
  return report.comparisons.flatMap(({ questionId: id, trend }) =>
    (trend?.segments ?? []).flatMap((segment) =>
      segment.points.map((point) =>
        csvRow({
          section: "trend",
          id,
          title: trend?.measure ?? "",
          field: "published",
          shown: percent(point.proportion),
          value: point.proportion,
          unit: "proportion",
          low: point.interval?.low ?? null,
          high: point.interval?.high ?? null,
          n: point.n,
          edition: point.edition,
          note: `series ${segment.seriesId}`,
          source: point.sourceUrl,
        }),
      ),
    ),
  );
}
