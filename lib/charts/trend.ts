import type { Comparison, Trend, TrendPoint, TrendSegment } from "@/lib/core/benchmark/comparison";
import { type Answerer, ownAnswer } from "@/lib/wording/answerer";
import { percent, sampleSize, sentence } from "@/lib/wording/numbers";
import { ownAnswerWords } from "@/lib/wording/own-answer";
import { dimensionLabel, trendSegmentLabel, trendSegmentNote } from "@/lib/wording/segments";
import { publishedSource } from "./published-source";
import type { OwnTrend, Source, TrendMark, TrendSpec } from "./spec";

/** The own segment of those who gave an answer here, and who they are. */
type Given = Readonly<{
  segment: TrendSegment | null;
  answerer: Answerer;
  comparison: Pick<Comparison, "questionId" | "answer">;
}>;

/** How a measure moved over the editions that asked it. Null where no edition did. */
export function trendSpec(title: string, trend: Trend, claim: string, given: Given | null = null): TrendSpec | null {
  const points = trend.segments.flatMap((segment) => segment.points);
  const [first, ...others] = uniqueSources(points);
  if (first === undefined) return null;
  const own = given?.segment ?? null;
  const hasWhiskers = points.some(({ interval }) => interval !== null);
  const notes = [
    ...(points.some((point) => point.isWeak) ? ["Dashed: weak, read from a secondary source."] : []),
    ...(own === null ? [] : [trendSegmentNote(own)]),
  ];
  return {
    kind: "trend",
    caption: {
      claim,
      measure: `${title}: ${trend.measure}.${hasWhiskers ? " Whiskers are 95\u00a0% intervals." : ""}`,
      n: points.map((point) => `${point.edition}: ${sampleSize(point)}`).join("; "),
      note: notes.join(" ") || null,
      sources: [first, ...others],
    },
    measure: trend.measure,
    segments: trend.segments.map((segment) => segment.points.map(trendMark)),
    own: own === null ? null : ownTrend(own),
    breaks: trend.breaks,
    answerNote: given === null ? null : answerNote(trend, given),
  };
}

function ownTrend(segment: TrendSegment): OwnTrend {
  const label = trendSegmentLabel(segment);
  return {
    label,
    whose: `Squares: your ${dimensionLabel(segment.dimension)}, ${label}.`,
    lines: segment.lines.map(({ points }) =>
      points.map(({ edition, proportion, interval, n }) => ({
        edition,
        proportion,
        interval,
        n,
        value: percent(proportion),
      })),
    ),
  };
}

function trendMark({ edition, report, proportion, interval, n, isWeak }: TrendPoint): TrendMark {
  return { edition, report, proportion, interval, n, isWeak, value: percent(proportion) };
}

/** One source an address; editions that were read at one place stand behind its name together. */
function uniqueSources(points: readonly TrendPoint[]): readonly Source[] {
  return [...new Set(points.map(({ sourceUrl }) => sourceUrl))].flatMap((url) => {
    const [first, ...others] = points.filter(({ sourceUrl }) => sourceUrl === url);
    if (first === undefined) return [];
    const [{ label }] = publishedSource({ ...first, urls: [url] });
    const years = [...new Set(others.map(({ edition }) => edition))].filter((edition) => edition !== first.edition);
    return [{ label: [label, ...years].join(", "), url }];
  });
}

/** Where the answer given here stands to the line, said of the answer itself. */
function answerNote({ isYours, measure }: Trend, { answerer, comparison }: Given): string | null {
  if (isYours === null) return null;
  return isYours ? `${sentence(ownAnswer(answerer))} counts as “${measure}”.` : ownAnswerWords(comparison, answerer);
}
