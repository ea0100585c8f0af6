import type { Comparison, Trend } from "@/lib/core/benchmark/comparison";
import { type Report, type ReportDomain, shownGaps } from "@/lib/core/report/report";
import { wholePoints } from "@/lib/core/scoring/whole-points";
import type { Answerer } from "./answerer";
import { changeWords, leftOut, yearsWords } from "./change-words";
import { count, counted, sentence } from "./numbers";
import { answerClaim, optionsClaim } from "./options-claim";
import { yesNoClaim } from "./yes-no-claim";

type Change = Trend["changes"][number];

/** A comparison's finding: what others answered and where the answer given here stands. Weak figures never stand in it. */
export function comparisonClaim(comparison: Comparison, answerer: Answerer): string {
  if (comparison.published.isWeak) return answerClaim(comparison, answerer);
  return sentence(yesNoClaim(comparison, answerer) ?? optionsClaim(comparison, answerer));
}

/**
 * How the share moved over the editions that can be compared: what is clear, what is a hint, what is neither. Nothing is
 * claimed from a weak figure: such editions are said to be left out. Null where there is no trend.
 */
export function trendClaim({ trend }: Pick<Comparison, "trend">): string | null {
  if (trend === null) return null;
  const { title } = trend;
  const said = trend.changes.flatMap(changeOf);
  const clear = said.filter(({ change }) => change.kind !== "unclear");
  const unclear = said.filter(({ change }) => change.kind === "unclear").map(yearsWords);
  const told = clear.map((one) => changeWords(one.change, one));
  const parts = unclear.length === 0 ? told : [...told, `no clear change ${unclear.join(" or ")}`];
  if (trend.changes.length === 0) return `${title}: these editions cannot be compared`;
  const words = parts.length > 0 ? parts : ["no change that can be told from these figures"];
  return `${title}: ${[...words, ...leftOut(weakEditions(trend), "weak")].join("; ")}`;
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
  if (below.slice(0, 2).some(({ domain }) => domain.knownCount === 0)) {
    return "Too little is known to say which domains are furthest below their line";
  }
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
  if (report.counts.known === 0) return "No level is known yet, so no gap can be named";
  if (total === 0) return "No known control is below its target";
  const gain = report.result?.shownGain ?? 0;
  const worth = gain < 1 ? "less than a point" : counted(wholePoints(gain), "point");
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

/** Weak editions that a change could have been told of, had they been strong. */
function weakEditions({ segments }: Trend): readonly number[] {
  const compared = segments.filter(({ points }) => points.length > 1).flatMap(({ points }) => points);
  return compared.filter(({ isWeak }) => isWeak).map(({ edition }) => edition);
}

/** A change of which something may be said. */
function changeOf({ from, to, change }: Change) {
  return change === null ? [] : [{ from, to, change }];
}
