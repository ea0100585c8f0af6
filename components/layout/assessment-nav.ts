import { html, type Markup } from "@/lib/charts/markup";
import type { Assessment } from "@/lib/core/questionnaire/assessment";

/** What the header says on the pages of an assessment: which one it is, and how to go on elsewhere. */
export function assessmentNav(assessment: Assessment): Markup {
  return html`
    <span class="site-nav-text">${assessment.scope} · ${assessment.depth} assessment</span>
    <a href="/assess/${assessment.id}/devices">Leave and come back</a>
  `;
}
