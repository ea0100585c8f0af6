import {
  type Comparison,
  type Report,
  type ReportDomain,
  shownGaps,
  type Trend,
  type TrendPoint,
} from "@/lib/core/report/report";
import { wholePoints } from "@/lib/core/scoring/whole-points";
import { count, counted, pointsInterval, sentence, wholePercent } from "./numbers";
import { optionsClaim, readerClaim } from "./options-claim";
import { yesNoClaim } from "./yes-no-claim";

type Change = Trend["changes"][number];

/** A comparison's finding: what others answered and where the reader stands. Weak figures never stand in it. */
export function comparisonClaim(comparison: Comparison): string {
  if (comparison.published.isWeak) return readerClaim(comparison);
  return sentence(yesNoClaim(comparison) ?? optionsClaim(comparison));
}

/**
 * How the share moved over the editions that can be compared. A change is claimed only where its interval (Newcombe,
 * 95 %) excludes no change in whole points, and never from a weak figure. Null where there is no trend.
 */
export function trendClaim({ title, trend }: Comparison): string | null {
  if (trend === null) return null;
  const said = trend.changes.flatMap((change) => changeWords(trend, change));
  if (said.length > 0) return `${title}: ${said.join("; ")}`;
  return trend.changes.length > 0
    ? `${title}: no change that can be told from these figures`
    : `${title}: these editions cannot be compared`;
}

/** Which domains are furthest below their line. A domain is named only where it is further below than those not named. */
export function domainsClaim(report: Report): string {
  const scored = report.domains.flatMap((domain) =>
    domain.result === null ? [] : [{ domain, distance: domain.result.distancePoints }],
  );
  if (scored.length === 0) return "No domain has a score";
  if (scored.every(({ domain }) => domain.knownCount === 0)) return "Nothing is known of any domain yet";
  const below = scored.filter(({ distance }) => distance < 0).toSorted((one, two) => one.distance - two.distance);
  const [first, second, third] = below;
  if (first === undefined) return "Every domain is at or above its line";
  if (second === undefined) return `One domain is below its line: ${first.domain.shortTitle}`;
  if (first.distance < second.distance && second.distance === third?.distance) {
    return `Furthest below its line: ${first.domain.shortTitle}`;
  }
  if (second.distance !== third?.distance) {
    return `${pair(first.domain, second.domain)} are furthest below their line`;
  }
  return `${sentence(count(below.length))} of ${count(scored.length)} domains are below their line`;
}

/** What the listed gaps bring together. */
export function gapsClaim(report: Report): string {
  const total = report.gaps.length;
  if (total === 0) return "No known control is below its target";
  const points = wholePoints(report.result?.shownGain ?? 0);
  const worth = points === 0 ? "less than a point" : counted(points, "point");
  if (total === 1) return `One gap is worth ${worth}`;
  const gaps = total > shownGaps ? `${count(shownGaps)} of ${count(total)} gaps` : `${count(total)} gaps`;
  return `${sentence(gaps)} are worth ${worth} together`;
}

/** What is not known, and what knowing it could add. */
export function unknownsClaim(report: Report): string {
  const total = report.unknowns.length;
  if (report.result === null) return "No control applies";
  if (total === 0) return "Every control that applies is known";
  const are = total === 1 ? "One control is not known and" : `${sentence(count(total))} controls are not known and`;
  const points = report.result.unknownPoints;
  return `${are} could add up to ${points === 0 ? "less than a point" : counted(points, "point")}`;
}

/** Two domains in one sentence; a title that has an "and" of its own stands apart by a comma. */
function pair(one: ReportDomain, two: ReportDomain): string {
  const isPlain = ![one, two].some(({ shortTitle }) => /,| and /.test(shortTitle));
  return isPlain
    ? `${one.shortTitle} and ${lower(two.shortTitle)}`
    : `${one.shortTitle}, and ${lower(two.shortTitle)},`;
}

/** A title inside a sentence, unless it starts with an abbreviation. */
function lower(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function changeWords(trend: Trend, change: Change): readonly string[] {
  const segment = trend.segments.find(({ points }) =>
    [change.from, change.to].every((edition) => points.some((point) => point.edition === edition)),
  );
  const from = segment?.points.find((point) => point.edition === change.from);
  const to = segment?.points.find((point) => point.edition === change.to);
  if (from === undefined || to === undefined || from.isWeak || to.isWeak || change.interval === null) return [];
  const years = `from ${change.from} to ${change.to}`;
  const points = shownDifference(from, to);
  const low = wholePoints(100 * change.interval.low);
  const high = wholePoints(100 * change.interval.high);
  if (low > 0 && points > 0) {
    return [`rose by ${counted(points, "point")} (${pointsInterval(change.interval)}) ${years}`];
  }
  if (high < 0 && points < 0) {
    return [
      `fell by ${counted(-points, "point")} (${pointsInterval({ low: -change.interval.high, high: -change.interval.low })}) ${years}`,
    ];
  }
  return [`no clear change ${years}`];
}

/** The difference of the two shares as they are shown. */
function shownDifference(from: TrendPoint, to: TrendPoint): number {
  return wholePercent(to.proportion) - wholePercent(from.proportion);
}
