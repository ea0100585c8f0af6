import { html, type Markup, withLines } from "@/lib/charts/markup";
import { notesOn } from "@/lib/core/report/gather-notes";
import { type Report, shownNotes } from "@/lib/core/report/report";
import { counted } from "@/lib/wording/numbers";

/** What was noted on a control, as it was typed; null where nothing was. */
export function noteTexts({ notes }: Pick<Report, "notes">, controlId: string): Markup | null {
  const texts = notesOn(notes, controlId);
  const left = texts.length - shownNotes;
  if (texts.length === 0) return null;
  return html`
    ${texts.slice(0, shownNotes).map((text) => html`<p class="report-note">${withLines(text)}</p>`)}
    ${left > 0 && html`<p class="small">${counted(left, "more note")} in the CSV.</p>`}
  `;
}
