import { html, type Markup } from "@/lib/charts/markup";
import type { NewerFigures, Report } from "@/lib/core/report/report";
import { day } from "@/lib/wording/dates";
import {
  changesCount,
  figuresChangeWords,
  newerFiguresClaim,
  practiceChangeWords,
  takeNewerFigures,
} from "@/lib/wording/newer-figures";

/** Newer figures than the report stands on, and what they would change: the reader's own step, never a silent one. */
export function newerFiguresNotice({ newerFigures, versions }: Report, action: string): Markup | null {
  if (newerFigures === null) return null;
  const { edition, released } = newerFigures;
  const rows = rowsOf(newerFigures);
  return html`
    <section class="notice report-newer" aria-label="Newer figures">
      <p>
        There are newer published figures: ${edition} of ${day(released)}. This report stands on ${versions.figures}, with
        which it was begun. ${newerFiguresClaim(newerFigures)}; your answers and scores stay as they are.
      </p>
      ${
        rows.length > 0 &&
        html`
          <details>
            <summary>${changesCount(newerFigures)}</summary>
            <dl>${rows.map(({ title, parts }) => html`<dt>${title}</dt>${parts.map((part) => html`<dd>${part}</dd>`)}`)}</dl>
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

function rowsOf({ changes, practiceChanges }: NewerFigures) {
  return [
    ...changes.map((change) => ({ title: change.title, parts: figuresChangeWords(change) })),
    ...practiceChanges.map((change) => ({ title: change.title, parts: practiceChangeWords(change) })),
  ];
}
