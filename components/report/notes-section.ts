import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { Report, ReportControl } from "@/lib/core/report/report";
import { ownLevel, stateLabel } from "@/lib/wording/labels";
import { notesClaim } from "@/lib/wording/notes";
import { noteTexts } from "./note-texts";

/** Every control that something was noted on, with it; nothing where nothing was. */
export function notesSection(report: Report): Markup | null {
  const rows = report.controls.flatMap((control) => {
    const texts = noteTexts(report, control.id);
    return texts === null ? [] : [noteRow(control, texts)];
  });
  if (rows.length === 0) return null;
  return readingPart({
    id: "notes",
    title: "Notes",
    about: `What was written beside answers${report.team === null ? "" : ", without who wrote it"}`,
    shown: html`<h3 class="report-claim">${notesClaim(rows.length)}</h3><ol class="report-rows">${rows}</ol>`,
  });
}

function noteRow(control: ReportControl, texts: Markup): Markup {
  return html`
    <li class="report-row">
      <h4>${control.title}</h4>
      <p class="report-row-domain">${control.domainTitle}</p>
      <p class="report-row-state">${control.level === null ? stateLabel(control.state) : `level ${ownLevel(control)}`}</p>
      <div class="report-row-notes">${texts}</div>
    </li>
  `;
}
