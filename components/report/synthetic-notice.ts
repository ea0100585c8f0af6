import { html, type Markup } from "@/lib/charts/markup";
import type { Report } from "@/lib/core/report/report";

/** Said on top of a report of nobody, with the way to the other example. */
export function syntheticNotice({ team }: Report): Markup {
  const other =
    team === null
      ? html`<a href="/example/team">See what a team’s report looks like</a>`
      : html`<a href="/example">See the report of one respondent</a>`;
  return html`
    <p class="report-synthetic">
      <strong>A made-up ${team === null ? "organisation" : "team"}.</strong> Its answers are invented to show what a
      report looks like; the published figures beside them are real. ${other}.
    </p>
  `;
}
