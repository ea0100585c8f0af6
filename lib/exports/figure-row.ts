import type { Publication } from "@/lib/core/benchmark/benchmark";
import type { KnownFigure } from "@/lib/core/benchmark/known-figure";
import { percent } from "@/lib/wording/numbers";

/** A figure in one row: `count` of n where it is known, `proportion` is exact, `shown` what pages say, `low` and `high` its interval. */
export type FigureRow = Readonly<ReturnType<typeof figureRow>>;

/** A figure with everything that its page says, flat. */
export function figureRow({ figure, published, topic, interval }: KnownFigure, publications: readonly Publication[]) {
  const { segment } = published;
  const publication = publications.find(({ id }) => id === published.publicationId);
  return {
    figure_id: figure.id,
    topic_id: topic.id,
    publisher: published.publisher,
    report: published.report,
    edition: published.edition,
    fieldwork: published.fieldwork,
    published_id: segment?.ofId ?? published.id,
    series_id: published.seriesId,
    question: published.question,
    choice: published.choice,
    options_complete: yesNo(published.isComplete),
    option: figure.option,
    dimension: segment?.dimension ?? null,
    segment: segment?.label ?? null,
    population: published.population,
    base: published.base,
    count: figure.count,
    proportion: figure.proportion,
    shown: percent(figure.proportion),
    low: interval.kind === "known" ? interval.interval.low : null,
    high: interval.kind === "known" ? interval.interval.high : null,
    no_interval: interval.kind === "known" ? null : interval.kind,
    n: published.n,
    n_reason: published.nReason,
    telemetry: yesNo(published.isTelemetry),
    weak: yesNo(figure.isWeak),
    by_arithmetic: yesNo(figure.isDerived),
    combines_options: yesNo(figure.combines.length > 0),
    confidence: figure.confidence,
    caveat: figure.caveat,
    source: figure.sourceUrl,
    licence: publication?.licence?.name ?? null,
    page: `/benchmarks/figures/${figure.id}`,
  };
}

function yesNo(is: boolean): "yes" | "no" {
  return is ? "yes" : "no";
}
