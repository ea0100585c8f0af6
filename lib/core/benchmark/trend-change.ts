import type { Trend, TrendPoint, TrendSegment } from "./comparison";
import { reportName, type TextChange, textChange, type ValueChange, valueChange, weakness } from "./listed-change";

/** The editions that one trend has and another has not. */
export function editionsMissing(from: Trend | null, points: Trend | null): readonly number[] {
  const there = pointsOf(from);
  return pointsOf(points)
    .filter((point) => !there.some(isSamePoint(point)))
    .map(({ edition }) => edition);
}

/** Proportions and n of editions that both trends have. */
export function trendValues(before: Trend | null, after: Trend | null): readonly ValueChange[] {
  return pointsOf(after).flatMap((point) => {
    const old = pointsOf(before).find(isSamePoint(point));
    if (old === undefined) return [];
    const place = { kind: "trend", edition: point.edition } as const;
    return [
      ...valueChange(place, "proportion", old.proportion, point.proportion),
      ...valueChange(place, "n", old.n, point.n),
    ];
  });
}

/** Editions of the reader's own segment in both trends; one that comes or goes is a change from or to none. */
export function ownTrendValues(before: TrendSegment | null, after: TrendSegment | null): readonly ValueChange[] {
  if (before === null || after === null) return [];
  const [older, newer] = [before, after].map(({ lines }) => lines.flatMap(({ points }) => points));
  const editions = new Set([...(older ?? []), ...(newer ?? [])].map(({ edition }) => edition));
  return [...editions].flatMap((edition) => {
    const place = { kind: "own-trend", edition } as const;
    const [old, now] = [older, newer].map((points) => points?.find((point) => point.edition === edition));
    return [
      ...valueChange(place, "proportion", old?.proportion, now?.proportion),
      ...valueChange(place, "n", old?.n, now?.n),
    ];
  });
}

/** What is said of both trends, and of editions that both have. */
export function trendTexts(before: Trend | null, after: Trend | null): readonly TextChange[] {
  if (before === null || after === null) return [];
  const whole = { kind: "trend", edition: null } as const;
  const breaksOf = ({ breaks }: Trend) =>
    breaks.map(({ after: from, before: to, words }) => `${from}, ${to}: ${words}`);
  const ofPoints = pointsOf(after).flatMap((point) => {
    const old = pointsOf(before).find(isSamePoint(point));
    if (old === undefined) return [];
    const place = { kind: "trend", edition: point.edition } as const;
    return [
      ...textChange(place, "report", reportName(old), reportName(point)),
      ...textChange(place, "source", old.sourceUrl, point.sourceUrl),
      ...textChange(place, "weakness", weakness(old), weakness(point)),
    ];
  });
  return [
    ...textChange(whole, "title", before.title, after.title),
    ...textChange(whole, "measure", before.measure, after.measure),
    ...textChange(whole, "break", breaksOf(before), breaksOf(after)),
    ...ofPoints,
  ];
}

function pointsOf(trend: Trend | null): readonly TrendPoint[] {
  return (trend?.segments ?? []).flatMap(({ points }) => points);
}

/** Two points of one trend are the same edition of the same publisher. */
function isSamePoint({ edition, publisher }: TrendPoint): (other: TrendPoint) => boolean {
  return (other) => other.edition === edition && other.publisher === publisher;
}
