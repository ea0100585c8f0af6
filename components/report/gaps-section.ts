import { levelBoxes } from "@/components/charts/level-boxes";
import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import { type Report, type ReportGap, shownGaps } from "@/lib/core/report/report";
import { gapsClaim } from "@/lib/wording/claims";
import { meanText, ownLevel } from "@/lib/wording/labels";
import { signedTenths } from "@/lib/wording/numbers";
import { noteTexts } from "./note-texts";

/** What to close first, and how. */
export function gapsSection(report: Report, assessAddress: string | null): Markup {
  const shown = report.gaps.slice(0, shownGaps);
  return readingPart({
    id: "gaps",
    title: "Gaps",
    about: "Known levels below their target, ranked by what closing them brings",
    shown: html`
      <h3 class="report-claim">${gapsClaim(report)}</h3>
      ${shown.length === 0 ? noGaps(report, assessAddress) : gapRows(shown, report)}
      ${report.gaps.length > shown.length && html`<p class="small">All ${report.gaps.length} gaps are in the CSV.</p>`}
    `,
  });
}

function noGaps({ counts }: Report, assessAddress: string | null): Markup {
  if (counts.known > 0)
    return html`<p>What is known stands at its target or above. Look at what is not known next.</p>`;
  return html`
    <p>
      A gap is a known level below its target. ${
        assessAddress !== null && html`<a href="${assessAddress}">Answer the first controls</a>`
      }
    </p>
  `;
}

function gapRows(shown: readonly ReportGap[], report: Report): Markup {
  return html`
    <p class="report-columns" aria-hidden="true"><span>Control</span><span>You → target</span><span>Brings</span></p>
    <ol class="report-rows">${shown.map((gap) => gapRow(gap, report))}</ol>
  `;
}

function gapRow({ control, remediation, ...gap }: ReportGap, report: Report): Markup {
  const noted = noteTexts(report, control.id);
  const links = remediation.links.map(({ title, url }) => html`<li><a href="${url}">${title}</a></li>`);
  return html`
    <li class="report-row">
      <h4>${control.title}</h4>
      <p class="report-row-domain">${control.domainTitle}</p>
      ${levelBoxes(`gap-${control.id}`, control)}
      <p class="report-row-gain">${signedTenths(gap.gainTenths)}<span class="hidden-visually"> points</span></p>
      <details class="report-row-more">
        <summary>How to close it<span class="hidden-visually">: ${control.title}</span></summary>
        <p>${remediation.summary}</p>
        ${links.length > 0 && html`<ul>${links}</ul>`}
        <dl>
          <dt>You, level ${ownLevel(control)}</dt>
          <dd>${control.levelText ?? meanText}</dd>
          <dt>Target, level ${gap.target}</dt>
          <dd>${control.targetText}</dd>
          ${noted !== null && html`<dt>Noted</dt><dd>${noted}</dd>`}
          <dt>Why it matters</dt>
          <dd>${gap.why}</dd>
          ${gap.references.map(
            ({ framework, identifiers }) => html`<div><dt>${framework}</dt><dd>${identifiers.join(", ")}</dd></div>`,
          )}
        </dl>
      </details>
    </li>
  `;
}
