import { type Report, type ReportResult, shownGaps } from "@/lib/core/report/report";
import { labelCoverage } from "@/lib/core/scoring/maturity";
import { wholePoints } from "@/lib/core/scoring/whole-points";
import { answererOf } from "./answerer";
import { domainsClaim } from "./claims";
import { basisLabel, maturityLabel } from "./labels";
import { counted, knownShare, percent, sentence, signedPoints } from "./numbers";
import { teamSentences } from "./team";
import { yesNoFigure } from "./yes-no-claim";

/** A number that stands large, and what it counts. */
export type KeyFigure = Readonly<{ value: string; label: string }>;

/** What a report says first: one sentence, what it stands on, and up to three figures. */
export type Headline = Readonly<{ title: string; lead: string; figures: readonly KeyFigure[] }>;

/** The headline of a report, in every state: no score, nothing known, too little known, below, on or above the line. */
export function headline(report: Report): Headline {
  const { result } = report;
  if (result === null) {
    return {
      title: "No control applies, so there is no score",
      lead: "Every control that was asked is marked as not applicable. A score needs at least one that applies.",
      figures: [],
    };
  }
  return { title: titleOf(result), lead: leadOf(report, result), figures: figuresOf(report, result) };
}

function titleOf(result: ReportResult): string {
  const { distancePoints, highPoints, points, targetPoints, unknownPoints } = result;
  if (result.coverage === 0) return "Nothing is known yet, so there is nothing to hold against the line";
  const isDecided = distancePoints >= 0 || highPoints < targetPoints;
  if (result.maturity === null && !isDecided) {
    return `Not enough is known for a verdict: anything from ${points} to ${highPoints} of 100`;
  }
  if (distancePoints < 0) {
    const below = sentence(`${counted(-distancePoints, "point")} below the target line`);
    if (unknownPoints === 0) return below;
    const unknown = counted(unknownPoints, "point");
    const are = unknownPoints === 1 ? "is" : "are";
    return highPoints < targetPoints
      ? `${below}, and the ${unknown} not known cannot close it`
      : `${below}, and ${unknown} ${are} simply not known`;
  }
  const stands =
    distancePoints === 0
      ? "Exactly on the target line"
      : sentence(`${counted(distancePoints, "point")} above the target line`);
  return unknownPoints === 0 ? stands : `${stands}, with ${counted(unknownPoints, "point")} still not known`;
}

function leadOf(report: Report, result: ReportResult): string {
  const { points, highPoints, unknownPoints, maturity, coverage } = result;
  const basis = report.basis === "quick" ? ` (${basisLabel(report)})` : "";
  if (coverage === 0) {
    return `What nobody can show, nobody can claim: until a first level is known the score is 0 of 100${basis}. Everything answered so far is kept.`;
  }
  const label = maturity === null ? "" : `, “${maturityLabel(maturity)}”`;
  const sentences = [
    `You score ${points} of 100${label}${basis}.`,
    unknownPoints === 0 ? null : `If everything not known turned out best, it would be ${highPoints}.`,
    maturity === null
      ? `A maturity label needs ${percent(labelCoverage)} of the weight to be known; so far ${knownShare(result.coverage)} is.`
      : `${domainsClaim(report)}.`,
    ...(report.team === null ? [] : teamSentences(report.team)),
  ];
  return sentences.filter((one) => one !== null).join(" ");
}

function figuresOf(report: Report, result: ReportResult): readonly KeyFigure[] {
  const { counts, gaps } = report;
  const applicable = counts.asked - counts.notApplicable;
  const known = {
    value: knownShare(result.coverage),
    label: `of the weight known: ${counts.known} of ${applicable} controls`,
  };
  const listed = Math.min(gaps.length, shownGaps);
  const gain = wholePoints(result.shownGain);
  const closing =
    result.shownGain < 1
      ? []
      : [
          {
            value: signedPoints(gain),
            label: `${gain === 1 ? "point" : "points"} from the first ${counted(listed, "gap")}`,
          },
        ];
  return [known, ...comparisonFigure(report), ...closing];
}

/** The first yes/no comparison with a strong figure: an answered one before one that is not. */
function comparisonFigure({ comparisons, team }: Report): readonly KeyFigure[] {
  const strong = comparisons.filter(({ published }) => !published.isWeak);
  const answered = strong.filter(({ answer }) => answer.kind === "options");
  return [...answered, ...strong]
    .flatMap((comparison) => yesNoFigure(comparison, answererOf({ team })) ?? [])
    .slice(0, 1);
}
