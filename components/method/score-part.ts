import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { DepthOffer } from "@/lib/core/questionnaire/offer";
import type { MethodExamples } from "@/lib/core/report/method-examples";
import type { ControlState } from "@/lib/core/scoring/control-state";
import { labelCoverage, maturitySteps } from "@/lib/core/scoring/maturity";
import { wholePoints } from "@/lib/core/scoring/whole-points";
import { maturityLabel, targetProfileLabel, targetProfileRule } from "@/lib/wording/labels";
import { exact, knownShare, list, percent, sentence } from "@/lib/wording/numbers";
import { unbroken } from "@/lib/wording/unbroken";
import { scoreFormula } from "./formulas";
import { exampleTable, formula, passage } from "./passage";

type Given = Readonly<{ examples: MethodExamples; offers: Readonly<{ quick: DepthOffer; full: DepthOffer }> }>;

/** How a score comes about. */
export function scorePart({ examples, offers }: Given): Markup {
  const steps = maturitySteps.map(({ maturity, from }) => `${maturityLabel(maturity)} from ${from}`);
  return readingPart({
    id: "scoring",
    title: "The score",
    about: "From answers to points",
    shown: [
      passage(
        "score",
        "Score",
        "Each control has a weight w of 1, 2 or 3 and a level l from 0 to 4, each level a state that somebody could show. The score is 100 times the sum of weight times level over 4, divided by the sum of the weights, over all controls that apply. A domain’s score is the same over its own controls; the whole score is over all controls and not a mean of means.",
        formula("The score as a formula", scoreFormula),
        "A control that is not answered, or answered “not sure”, counts as level 0: what nobody can show, nobody can claim. A control answered “not applicable” is left out. Where no control applies there is no score, which is not a score of 0.",
        examples.scored !== null && scoredExample(examples.scored),
      ),
      passage(
        "range",
        "Range",
        "The range runs from the score to what the score would be if every control that is not known turned out at level 4. It says what knowing could change, not what chance could.",
      ),
      passage(
        "coverage",
        "Coverage",
        "Coverage is the share of the applicable weight whose level is known. It is shown rounded down, so that 100 % means everything.",
      ),
      passage(
        "maturity",
        "Maturity",
        `The label follows from the score in whole points: ${list(steps.toReversed())}. Under ${percent(labelCoverage)} coverage there is no label: not enough is known.`,
      ),
      passage(
        "targets",
        "Targets",
        "A target profile sets a target level for every control. The target score is the same formula over those levels; it is the line on the gauge and beside the domains.",
        exampleTable(
          "Target scores where every control applies",
          ["Profile", "Asks for", "Quick", "Full"],
          examples.targets.map(({ profile, quick, full }) => [
            sentence(targetProfileLabel(profile)),
            targetProfileRule(profile),
            String(quick ?? "none"),
            String(full ?? "none"),
          ]),
        ),
      ),
      passage(
        "gaps",
        "Gaps",
        "A gap is a known level below its target. Gaps are ranked by the points that closing them brings to the whole score; ties by core controls first, then by weight, then by the order of the questionnaire.",
      ),
      passage(
        "find-out-first",
        "Find out first",
        "A control that nobody knows is no gap. It stands in a list of its own, with what knowing it could add at most.",
      ),
      passage(
        "quick-and-full",
        "Quick and full",
        `The quick assessment asks ${offers.quick.controls} core controls and ${offers.quick.industryQuestions} industry questions, the full one all ${offers.full.controls} controls and ${offers.full.industryQuestions} industry questions. A quick score is over the core controls alone and says so. Widening keeps every answer, and the report stays on the quick basis until its reader switches it. Industry questions never count towards a score.`,
      ),
      passage(
        "rounding",
        "Rounding",
        "Scores and shares are shown in whole points and whole percent, a half rounded up. Whatever could contradict its own rounding is computed from the whole points: labels and distances to the line. A difference between editions of a survey is rounded once, from the shares as they are kept. What closing a gap brings is shown to one decimal; gaps with the same decimal are a tie, and the sum of the gaps listed is the sum of these decimals. The exact numbers are in the CSV and JSON of a report.",
      ),
    ],
  });
}

function scoredExample({ states, score }: NonNullable<MethodExamples["scored"]>): Markup {
  const { range, coverage } = score;
  const rows = states.map((state) => [
    state.control.title,
    String(state.control.weight),
    levelOf(state),
    state.kind === "known" ? exact((state.control.weight * state.level) / 4) : "0",
  ]);
  const shown = `${exact(score.score)}, shown as ${wholePoints(score.score)}`;
  const known = unbroken(knownShare(coverage));
  return html`
    ${exampleTable("Three controls as an example", ["Control", "Weight", "Level", "Weight × level / 4"], rows)}
    <p>Together they score ${shown}. The range ends at ${wholePoints(range.high)}, and ${known} of the weight is known.</p>
  `;
}

function levelOf(state: ControlState): string {
  return state.kind === "known" ? String(state.level) : "not sure";
}
