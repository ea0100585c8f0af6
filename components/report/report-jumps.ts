import { html, type Markup } from "@/lib/charts/markup";
import type { Comparison } from "@/lib/core/benchmark/comparison";
import type { Report } from "@/lib/core/report/report";
import type { TeamSection } from "@/lib/core/team/team-section";
import { askedWords } from "@/lib/wording/labels";
import { sectionId } from "./section-id";

/** The parts of a team's report, as `teamSections` makes them. */
const teamJumps = (team: TeamSection) => html`
  <li><a href="#team">The team</a></li>
  <li><a href="#disagreement">Disagreement</a></li>
  <li><a href="#team-not-sure">Who does not know what</a></li>
  ${team.trend !== null && html`<li><a href="#rounds">Rounds</a></li>`}
  ${team.industry.length > 0 && html`<li><a href="#team-industry">Industry questions</a></li>`}
`;

/** Where everything is: the report's parts, and each question with the answer given to it. */
export function reportJumps({ comparisons, controls, counts, notes, team }: Report): Markup {
  const hasPractices = controls.some(({ practices }) => practices.length > 0);
  const [first] = comparisons;
  const questions = comparisons.map(
    (comparison) =>
      html`<li><a href="#${sectionId(comparison)}">${comparison.title}</a> <span>${answerWords(comparison)}</span></li>`,
  );
  return html`
    <nav class="jumps" aria-label="In this report">
      <ul>
        ${team !== null && teamJumps(team)}
        <li><a href="#domains">Domains</a></li>
        <li><a href="#gaps">Gaps</a></li>
        <li><a href="#unknowns">Find out first</a></li>
        ${notes.length > 0 && html`<li><a href="#notes">Notes</a></li>`}
        ${first !== undefined && html`<li><a href="#${sectionId(first)}">Beside the surveys</a></li>`}
        ${hasPractices && html`<li><a href="#practice">What others do</a></li>`}
        <li><a href="#method">Method and sources</a></li>
      </ul>
      ${
        comparisons.length > 0 &&
        html`
          <details>
            <summary>${comparisons.length} survey questions: ${askedWords(counts)}</summary>
            <ol>${questions}</ol>
          </details>
        `
      }
    </nav>
  `;
}

function answerWords({ answer }: Comparison): string {
  switch (answer.kind) {
    case "options":
      return answer.labels.join(", ");
    case "unsure":
      return "not sure";
    case "unanswered":
      return "not answered";
    case "not-asked":
      return "not asked";
  }
}
