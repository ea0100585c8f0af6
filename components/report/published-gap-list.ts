import { html, type Markup } from "@/lib/charts/markup";
import type { PublishedGap } from "@/lib/core/team/published-gaps";
import type { TeamSection } from "@/lib/core/team/team-section";
import { sourceName } from "@/lib/wording/sources";
import { publishedGapWords } from "@/lib/wording/team";
import { unbroken } from "@/lib/wording/unbroken";

/** What job functions answered elsewhere, beside the team's own gap. Null where nothing is published. */
export function publishedGapList({ published }: TeamSection): Markup | null {
  if (published.length === 0) return null;
  return html`
    <div class="report-elsewhere">
      <h4>Elsewhere job functions are apart too</h4>
      <ul class="report-practices">${published.map(gapItem)}</ul>
    </div>
  `;
}

function gapItem(gap: PublishedGap): Markup {
  return html`
    <li>
      <p class="report-practice">${gap.question} ${unbroken(publishedGapWords(gap))}</p>
      <p class="report-practice-source">
        <a href="${gap.sourceUrl}">${sourceName(gap)}</a>${gap.caveats.length > 0 && html`. ${gap.caveats.join(" ")}`}
      </p>
    </li>
  `;
}
