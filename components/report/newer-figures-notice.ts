import { html, type Markup } from "@/lib/charts/markup";
import type { Report } from "@/lib/core/report/report";
import { day } from "@/lib/wording/dates";
import { changesCount, figuresChangeWords, newerFiguresClaim, takeNewerFigures } from "@/lib/wording/newer-figures";

/** Newer figures than the report stands on, and what they would change: the reader's own step, never a silent one. */
export function newerFiguresNotice({ newerFigures, versions }: Report, action: string): Markup | null {
  if (newerFigures === null) return null;
  const { edition, released, changes } = newerFigures;
  return html`
    <section class="notice report-newer" aria-label="Newer figures">
      <p>
        There are newer published figures: ${edition} of ${day(released)}. This report stands on ${versions.figures}, with
        which it was begun. ${newerFiguresClaim(newerFigures)}; your answers and scores stay as they are.
      </p>
      ${
        changes.length > 0 &&
        html`
          <details>
            <summary>${changesCount(newerFigures)}</summary>
            <ul>${changes.map((change) => html`<li>${figuresChangeWords(change)}</li>`)}</ul>
          </details>
        `
      }
      <form method="post" action="${action}">
        <input type="hidden" name="edition" value="${edition}"/>
        <button class="button" type="submit">${takeNewerFigures(newerFigures)}</button>
      </form>
    </section>
  `;
}
