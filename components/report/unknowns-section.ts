import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import { type Report, type ReportUnknown, shownGaps } from "@/lib/core/report/report";
import { unknownsClaim } from "@/lib/wording/claims";
import { stateLabel } from "@/lib/wording/labels";
import { signedTenths } from "@/lib/wording/numbers";
import { noteTexts } from "./note-texts";

/** What to find out first: the controls whose level nobody knows. */
export function unknownsSection(report: Report, assessAddress: string | null): Markup {
  const shown = report.unknowns.slice(0, shownGaps);
  const left = report.unknowns.length - shown.length;
  return readingPart({
    id: "unknowns",
    title: "Find out first",
    about: "What nobody can show counts as absent; this is what knowing it could add at most",
    shown: html`
      <h3 class="report-claim">${unknownsClaim(report)}</h3>
      ${
        shown.length > 0 &&
        html`
          <p class="report-columns" aria-hidden="true"><span>Control</span><span>State</span><span>Up to</span></p>
          <ol class="report-rows">${shown.map((unknown) => unknownRow(unknown, report, assessAddress))}</ol>
        `
      }
      ${left > 0 && html`<p class="small">${left} more are in the CSV.</p>`}
    `,
  });
}

function unknownRow({ control, gainTenths }: ReportUnknown, report: Report, assessAddress: string | null): Markup {
  const noted = noteTexts(report, control.id);
  const title =
    assessAddress === null ? control.title : html`<a href="${assessAddress}/${control.domainId}">${control.title}</a>`;
  return html`
    <li class="report-row">
      <h4>${title}</h4>
      <p class="report-row-domain">${control.domainTitle}</p>
      <p class="report-row-state">${stateLabel(control.state)}</p>
      <p class="report-row-gain">
        <span class="hidden-visually">up to </span>${signedTenths(gainTenths)}<span class="hidden-visually"> points</span>
      </p>
      ${noted !== null && html`<div class="report-row-notes">${noted}</div>`}
    </li>
  `;
}
