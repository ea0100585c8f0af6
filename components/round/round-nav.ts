import { html, type Markup } from "@/lib/charts/markup";
import type { MyRound } from "@/lib/core/team/opened-round";

/** What the header says on a respondent's pages: what is asked, and where. */
export function roundNav({ scope, workspaceName }: Pick<MyRound, "scope" | "workspaceName">): Markup {
  return html`<span class="site-nav-text"><bdi>${scope}</bdi> · round of <bdi>${workspaceName}</bdi></span>`;
}
