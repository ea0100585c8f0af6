import type { Comparison, TrendPoint, TrendSegment } from "@/lib/core/benchmark/comparison";
import type { Report } from "@/lib/core/report/report";
import { answererOf, ownAnswer } from "@/lib/wording/answerer";
import { segmentLabel } from "@/lib/wording/segments";
import { sourceName } from "@/lib/wording/sources";
import { strengthWords } from "@/lib/wording/strength-words";
import { type CsvRow, csvRow, proportionCells } from "./csv-row";

type OwnPoint = TrendSegment["lines"][number]["points"][number];

/** Every published proportion that an industry question is set beside, and the answer that was given. */
export function comparisonRows(report: Report): readonly CsvRow[] {
  const field = ownAnswer(answererOf(report));
  return report.comparisons.flatMap((comparison) => {
    const { questionId: id, published, segment, difference } = comparison;
    const row = (given: Omit<Parameters<typeof csvRow>[0], "section" | "id">) =>
      csvRow({ section: "comparison", id, ...given });
    const shared = { edition: published.edition, source: published.sourceUrls[0] ?? sourceName(published) };
    return [
      row({ title: comparison.question, field, shown: answerWords(comparison), unit: "text" }),
      ...comparison.bars.map((bar) =>
        row({
          title: bar.label,
          field: bar.kind,
          ...proportionCells({ ...bar, n: published.n }),
          is_yours: bar.isYours ? "yes" : "no",
          note: difference,
          ...shared,
        }),
      ),
      ...(segment === null ? [] : segment.bars).map((bar) =>
        row({
          title: bar.option,
          field: "segment",
          ...proportionCells({ ...bar, n: segment?.n ?? null }),
          note: segment === null ? null : segmentLabel(segment),
          ...shared,
        }),
      ),
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

/** Every edition of every trend, then those of the reader's own segment; editions of one series share the note, to which a weak one adds that it is weak. */
export function trendRows(report: Report): readonly CsvRow[] {
  return report.comparisons.flatMap((comparison) => {
    const { questionId: id, trend, trendSegment } = comparison;
    const row = (point: TrendPoint | OwnPoint, field: string, note: string) =>
      csvRow({
        section: "trend",
        id,
        title: trend?.measure ?? "",
        field,
        ...proportionCells(point),
        edition: point.edition,
        note,
        source: point.sourceUrl,
      });
    return [
      ...(trend?.segments ?? []).flatMap(({ seriesId, points }) =>
        points.map((point) => row(point, "published", strengthWords(`series ${seriesId}`, point.isWeak))),
      ),
      ...(trendSegment === null ? [] : ownLines(trendSegment)).flatMap(({ label, points }) =>
        points.map((point) => row(point, "segment", label)),
      ),
    ];
  });
}

function ownLines({ dimension, lines }: TrendSegment) {
  return lines.map(({ label, points }) => ({ label: segmentLabel({ dimension, label }), points }));
}
