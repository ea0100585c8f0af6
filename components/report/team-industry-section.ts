import { html, type Markup } from "@/lib/charts/markup";
import type { TeamIndustry } from "@/lib/core/team/team-industry";
import type { TeamSection } from "@/lib/core/team/team-section";
import { industryWithheldWords, teamOptionCount, teamOptionLabel } from "@/lib/wording/team-industry";
import { readingPart } from "../layout/reading-part";

/** What the team answered to the industry questions, each folded away; the comparisons stand on the lead's answers. */
export function teamIndustrySection({ industry }: TeamSection): Markup {
  return readingPart({
    id: "team-industry",
    title: "Industry questions",
    about: "What the team answered. The charts further down compare the lead’s answer",
    shown: html`
      <h3 class="report-claim">The lead’s answers beside the team’s</h3>
      <div>${industry.map(question)}</div>
    `,
  });
}

function question(one: TeamIndustry): Markup {
  return html`
    <details class="report-row-more">
      <summary>${one.title}</summary>
      <p>${one.question}</p>
      ${
        one.kind === "withheld"
          ? html`<p>${industryWithheldWords(one.reason)}</p>`
          : html`
            <dl>
              ${one.options.map((option) => html`<dt>${teamOptionLabel(option)}</dt><dd>${teamOptionCount(option, one.n)}</dd>`)}
            </dl>
          `
      }
    </details>
  `;
}
