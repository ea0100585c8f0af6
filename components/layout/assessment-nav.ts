import { html, type Markup } from "@/lib/charts/markup";
import type { Assessment } from "@/lib/core/questionnaire/assessment";

/** What the header says on the pages of an assessment: which one it is, and how to go on elsewhere. */
export function assessmentNav({ id, scope, depth }: Pick<Assessment, "id" | "scope" | "depth">): Markup {
  return html`
    <span class="site-nav-text">${scope} · ${depth} assessment</span>
    <a href="/assess/${id}/devices">Leave and come back</a>
  `;
}
