import { html, type Markup } from "@/lib/charts/markup";
import type { Report } from "@/lib/core/report/report";
import { basisLabel } from "@/lib/wording/labels";

/** After widening: the scores still stand on the quick basis, until the reader switches them. */
export function basisNotice(report: Report, action: string): Markup | null {
  if (report.depth === report.basis) return null;
  const { total } = report.counts;
  return html`
    <section class="notice report-basis" aria-label="Basis of this report">
      <p>
        You widened this assessment to all ${total} controls. The scores below still stand on the first
        ones: ${basisLabel(report)}. A score over all controls is a different number; answers are kept either way.
      </p>
      <form method="post" action="${action}">
        <input type="hidden" name="depth" value="full"/>
        <button class="button" type="submit">Score over all ${total} controls</button>
      </form>
    </section>
  `;
}
