import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import { agreementRule } from "@/lib/wording/team";
import { formula, passage } from "./passage";

/** How the numbers of a team come about, and which of them are not shown. */
export function teamPart(): Markup {
  return readingPart({
    id: "team",
    title: "Teams",
    about: "Levels, agreement, gaps, and what is not shown",
    shown: [
      passage(
        "teams",
        "A team’s level",
        "Where several people answer a round, a control’s level is the mean of the levels that are known, rounded to half levels. With few answers near an end of the scale it is a span, such as 0 to 1, and counts as its middle. No level’s sentence describes a mean. A control counts as not known only where nobody knows it, and as not applicable only where somebody says so and nobody gives a level. The score is computed from these levels as from one person’s. Industry questions stand beside the lead’s answer; the team’s own distribution is shown with it.",
      ),
      passage(
        "agreement",
        "Agreement",
        `How far respondents agree on a control is 1 less the variance of their levels (over n) divided by 4, the greatest variance that levels of 0 to 4 can have. ${agreementRule}`,
        formula("Agreement as a formula", agreementFormula),
        "A round’s agreement is the mean of the agreements shown, to one decimal; a band counts as its middle. Agreement is exact only where the distribution is shown level by level. Elsewhere it is a band, or not shown.",
        html`<p class="small">Lindell and Brandt 1997, Applied Psychological Measurement 21:271. O’Neill 2017, Frontiers in Psychology 8:777.</p>`,
      ),
      passage(
        "perception",
        "Perception gap",
        "How far job functions see things apart: of a control the highest less the lowest mean known level, of a domain the highest less the lowest score, over the controls that enough people of every job function shown know. A control is listed only if it shows every job function of the round and its gap is wider than chance would make one in 20 rounds.",
      ),
      passage(
        "rounds",
        "Rounds over time and scopes beside each other",
        "Two scores are compared only where questionnaire, scoring and depth are the same and neither leaves out a control. Where a later round of a scope was asked otherwise, both are scored anew over the controls that both reports show and that apply in both, with the later weights; the change is said of these controls alone, in brackets. Where scoring differs, or nothing is shared, no change is said. A round that shows nothing stands in no change: its neighbours are compared with each other.",
        "Every number of a trend is one that the round’s own report shows, as it was frozen when the round closed. A change says nothing of chance: a round is everybody who answered, not a sample, and other people may have answered the next one. Workshops stand in no trend.",
      ),
      passage(
        "threshold",
        "What a team’s report does not show",
        "Every round has a threshold of 3 to 10, set before it opens and never after; 5 unless set. It counts known answers, not invitations. Before a round is closed, or where fewer people answered, nothing of it is shown. A job function is shown apart only from the threshold on, and only where what is left over is nobody or reaches it too; otherwise the smallest of the others is hidden as well.",
        "A control that fewer people know is not shown, and counts in no score. Then we attack the report: for every control we list all sets of answers that fit what it would show. If one person’s level were the same in all of them, or everybody’s, we hide the distribution, then the agreement, then widen the level to a span. The report also keeps a respondent who knows the own answer from being certain of the others’.",
        "Two rounds of one scope can differ by one person. If about as many people knew a control in an earlier round, the later round shows no distribution of it, and spans wide enough to hide what up to 4 people who left or came answered (one fewer than the threshold).",
        "What the lead answered to an industry question is shown, so the others are counted without it. An answer that everybody gave is not shown as such. Shares of “not sure” come in steps of 5 %.",
        "This excludes certainty, not guesses. If all answer alike, the report says that they agree closely around a level: readers can guess what each answered. People who pool their answers can learn more. Reports of rounds closed before these rules keep the exact means that they showed.",
      ),
    ],
  });
}

const agreementFormula = html`
  <math display="block">
    <mrow>
      <mi>r</mi><mo>=</mo><mn>1</mn><mo>−</mo>
      <mfrac><msup><mi>s</mi><mn>2</mn></msup><mn>4</mn></mfrac>
    </mrow>
  </math>
`;
