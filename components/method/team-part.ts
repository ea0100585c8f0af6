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
        "Where several people answer a round, a control’s level is the mean of the levels that are known. It counts as not known only where nobody knows it, and as not applicable only where somebody says so and nobody gives a level. The score is computed from these levels as from one person’s. Industry questions stand beside the lead’s answer; the team’s own distribution is shown with it.",
      ),
      passage(
        "agreement",
        "Agreement",
        `How far respondents agree on a control is 1 less the variance of their levels (over n) divided by 4, the greatest variance that levels of 0 to 4 can have. ${agreementRule}`,
        formula("Agreement as a formula", agreementFormula),
        "A round’s agreement is the mean over its controls, to one decimal. Where a control’s distribution cannot be shown level by level, its agreement is said as a band, since with the mean and n the exact number would give the distribution away.",
        html`<p class="small">Lindell and Brandt 1997, Applied Psychological Measurement 21:271. O’Neill 2017, Frontiers in Psychology 8:777.</p>`,
      ),
      passage(
        "perception",
        "Perception gap",
        "How far job functions see things apart: of a control the highest less the lowest mean known level, of a domain the highest less the lowest score, over the controls that enough people of every job function shown know.",
      ),
      passage(
        "rounds",
        "Rounds over time and scopes beside each other",
        "Two scores are compared only where questionnaire, scoring and depth are the same. Where a later round of a scope was asked otherwise, both are scored anew over the controls that both reports show and that apply in both, with the later weights; the change is said of these controls alone, in brackets. Where scoring differs, or nothing is shared, no change is said. A round that shows nothing stands in no change: its neighbours are compared with each other.",
        "Every number of a trend is one that the round’s own report shows, as it was frozen when the round closed. A change says nothing of chance: a round is everybody who answered, not a sample, and other people may have answered the next one. Workshops stand in no trend.",
      ),
      passage(
        "threshold",
        "What a team’s report does not show",
        "Every round has a threshold of 3 to 10, set before it opens and never after; 5 unless set. It counts known answers, not invitations. Before a round is closed, or where fewer people answered, nothing of it is shown. A job function is shown apart only from the threshold on, and only where what is left over is nobody or reaches it too; otherwise the smallest of the others is hidden as well.",
        "A control that fewer people know is not shown. Its level counts in the score, so wherever a domain’s score less its shown controls would give it away, another control of the domain is hidden with it. A distribution has no column of one person: levels 0 and 1, and 3 and 4, stand together where they must, or it is not shown. Shares of “not sure” come in steps of 5 %.",
        "What the lead answered to an industry question is shown, so the others are counted without it. A person in the team can still take their own answers off the numbers, and where all answered alike everybody knows what each answered. No threshold changes that.",
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
