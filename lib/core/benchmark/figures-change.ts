import type { Comparison, ComparisonSegment } from "./comparison";
import {
  reportName,
  shownText,
  type TextChange,
  textChange,
  type ValueChange,
  valueChange,
  weakness,
} from "./listed-change";
import { editionsMissing, ownTrendValues, trendTexts, trendValues } from "./trend-change";

/** What another edition of the figures changes of one comparison. */
export type FiguresChange = Readonly<{
  questionId: string;
  title: string;
  /** Another published question is drawn: report and edition before and after. Null: the same one. */
  drawn: Readonly<{ before: string; after: string }> | null;
  /** Proportions and n that differ, in the chart, the trend and the segment. */
  values: readonly ValueChange[];
  /** What is said of them and differs: wording, population, base, caveats, addresses and the rest. */
  texts: readonly TextChange[];
  /** Editions that the trend gains and loses. */
  gained: readonly number[];
  lost: readonly number[];
  /** The reader's own segment beside everybody, by its label, where it is not the same; null: none. */
  segment: Readonly<{ before: string | null; after: string | null }> | null;
  /** Something differs that none of the above names. */
  isOtherwise: boolean;
}>;

/** What changes where the same answers are set beside newer figures; comparisons that stay as they are are left out. */
export function figuresChanges(before: readonly Comparison[], after: readonly Comparison[]): readonly FiguresChange[] {
  return after.flatMap((newer) => {
    const older = before.find(({ questionId }) => questionId === newer.questionId);
    if (older === undefined || shownText(older) === shownText(newer)) return [];
    return [changeOf(older, newer)];
  });
}

function changeOf(older: Comparison, newer: Comparison): FiguresChange {
  const isSame = older.published.id === newer.published.id;
  const ownSegment = segmentChange(older, newer);
  const named = {
    drawn: isSame ? null : { before: reportName(older.published), after: reportName(newer.published) },
    values: [
      ...(isSame ? chartValues(older, newer) : []),
      ...trendValues(older.trend, newer.trend),
      ...(ownSegment === null ? ownTrendValues(older.trendSegment, newer.trendSegment) : []),
    ],
    texts: [...chartTexts(older, newer, isSame), ...trendTexts(older.trend, newer.trend)],
    gained: editionsMissing(older.trend, newer.trend),
    lost: editionsMissing(newer.trend, older.trend),
    segment: ownSegment,
  };
  const { drawn, segment, ...lists } = named;
  const isOtherwise = drawn === null && segment === null && Object.values(lists).every(({ length }) => length === 0);
  return { questionId: newer.questionId, title: newer.title, ...named, isOtherwise };
}

/** Rows by their label, and n. */
function chartValues(older: Comparison, newer: Comparison): readonly ValueChange[] {
  const [before, after] = [older.segment, newer.segment];
  const isSameSegment = before !== null && after !== null && segmentChange(older, newer) === null;
  return [
    ...valueChange({ kind: "chart" }, "n", older.published.n, newer.published.n),
    ...labelsOf(older.bars, newer.bars, ({ label }) => label).flatMap((label) =>
      valueChange(
        { kind: "row", label },
        "proportion",
        barOf(older, label)?.proportion,
        barOf(newer, label)?.proportion,
      ),
    ),
    ...(isSameSegment ? segmentValues(before, after) : []),
  ];
}

/** The segment's options, its n, and those of the reader's others. */
function segmentValues(before: ComparisonSegment, after: ComparisonSegment): readonly ValueChange[] {
  const shareOf = ({ bars }: ComparisonSegment, label: string) => bars.find((bar) => bar.option === label)?.proportion;
  const names = ({ label, n, others }: ComparisonSegment) => [{ label, n }, ...others];
  const sampleOf = (segment: ComparisonSegment, name: string) => names(segment).find(({ label }) => label === name)?.n;
  return [
    ...labelsOf(names(before), names(after), ({ label }) => label).flatMap((label) =>
      valueChange({ kind: "segment", label }, "n", sampleOf(before, label), sampleOf(after, label)),
    ),
    ...labelsOf(before.bars, after.bars, ({ option }) => option).flatMap((label) =>
      valueChange({ kind: "segment", label }, "proportion", shareOf(before, label), shareOf(after, label)),
    ),
  ];
}

function chartTexts(older: Comparison, newer: Comparison, isSame: boolean): readonly TextChange[] {
  const place = { kind: "chart" } as const;
  const [before, after] = [older.published, newer.published];
  const difference = textChange(place, "difference", older.difference, newer.difference);
  if (!isSame) return difference;
  return [
    ...textChange(place, "report", reportName(before), reportName(after)),
    ...textChange(place, "question", before.question, after.question),
    ...textChange(place, "population", before.population, after.population),
    ...textChange(place, "base", before.base, after.base),
    ...textChange(place, "n-reason", before.nReason, after.nReason),
    ...textChange(place, "caveat", before.caveats, after.caveats),
    ...textChange(place, "source", before.sourceUrls, after.sourceUrls),
    ...textChange(place, "confidence", before.confidence, after.confidence),
    ...textChange(place, "weakness", weakness(before), weakness(after)),
    ...difference,
    ...older.bars.flatMap(({ label, kind }) =>
      textChange({ kind: "row", label }, "kind", kind, barOf(newer, label)?.kind ?? kind),
    ),
  ];
}

function segmentChange({ segment: older }: Comparison, { segment: newer }: Comparison): FiguresChange["segment"] {
  const isSame = older?.label === newer?.label && older?.dimension === newer?.dimension;
  return isSame ? null : { before: older?.label ?? null, after: newer?.label ?? null };
}

function labelsOf<T>(before: readonly T[], after: readonly T[], labelOf: (one: T) => string): readonly string[] {
  return [...new Set([...before, ...after].map(labelOf))];
}

function barOf({ bars }: Comparison, label: string) {
  return bars.find((bar) => bar.label === label);
}
