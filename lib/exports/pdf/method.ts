import type { Report } from "@/lib/core/report/report";
import { exact, knownShare, percent, weightReached } from "@/lib/wording/numbers";
import { substitute } from "./clean-text";

export type Passage = Readonly<{ title: string; text: string }>;

/** Only where something was typed that the document's fonts lack. */
export const substitution: Passage = {
  title: "Characters",
  text: `${substitute} stands for a character that somebody typed and this document’s typeface does not have, as emoji and some scripts. The report in the browser shows it.`,
};

/** How the numbers came about, and this report's own arithmetic, for those who doubt it. */
export function method(report: Report): readonly Passage[] {
  const { counts, result, versions } = report;
  return [
    {
      title: "Score",
      text: "Each control has a weight of 1, 2 or 3 and a level from 0 to 4. The score is 100 times the sum of weight times level over 4, divided by the sum of weights, over all controls that apply. A control that is not answered, or answered “not sure”, counts as level 0: what nobody can show, nobody can claim.",
    },
    ...(result === null
      ? []
      : [
          {
            title: "This report",
            text: `The weights of all applicable controls add up to ${exact(result.weights.applicable)}; levels reached bring ${weightReached(result.weights.reached)} of them, unknown controls hold ${exact(result.weights.unknown)}. 100 × ${weightReached(result.weights.reached)} / ${exact(result.weights.applicable)} makes ${result.points}. With every unknown control at level 4 it would be ${result.highPoints}: that is the range. ${knownShare(result.coverage)} of the weight is known.`,
          },
        ]),
    {
      title: "Basis",
      text: `${counts.asked} of the ${counts.total} controls of questionnaire ${versions.questionnaire} were asked: ${counts.known} known, ${counts.unsure} not sure, ${counts.unanswered} not answered, ${counts.notApplicable} not applicable${counts.withheld === 0 ? "" : `, ${counts.withheld} known to too few people to be shown or counted`}.${industryWords(counts)}`,
    },
    {
      title: "Target",
      text: "A target profile sets a target level for every control. The target score is the same formula over those levels. A gap is a known level below its target; gaps are ranked by the points that closing them brings to the overall score. An unknown control is no gap: it is listed to be found out.",
    },
    {
      title: "Maturity",
      text: `Whole points 0 to 19 are called Initial, 20 to 39 Developing, 40 to 59 Defined, 60 to 79 Managed, 80 to 100 Leading. Where less than ${percent(0.6)} of the weight is known there is no label.`,
    },
    ...(report.shared === "summary"
      ? []
      : [
          {
            title: "Comparison",
            text: "Published proportions stand with their 95 % interval after Wilson (1927), differences between editions with Newcombe's (1998), wherever the edition states how many were asked. Editions with changed wording or population are not joined. What a survey did not publish is hatched and says so.",
          },
        ]),
  ];
}

function industryWords({ industryAsked, industryAnswered }: Report["counts"]): string {
  if (industryAsked === 0) return "";
  return ` Of ${industryAsked} industry questions asked, ${industryAnswered} were answered; they do not count towards the score.`;
}
