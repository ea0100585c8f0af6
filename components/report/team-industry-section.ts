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
      <div>${industry.map((one) => one.kind === "shown" && question(one))}</div>
      ${industryWithheldWords(industry).map((words) => html`<p>${words}</p>`)}
    `,
  });
}

function question({ title, question: asked, options, n }: Extract<TeamIndustry, { kind: "shown" }>): Markup {
  return html`
    <details class="report-row-more">
      <summary>${title}</summary>
      <p>${asked}</p>
      <dl>${options.map((option) => html`<dt>${teamOptionLabel(option)}</dt><dd>${teamOptionCount(option, n)}</dd>`)}</dl>
    </details>
  `;
}
