import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { Report, ReportSource } from "@/lib/core/report/report";
import { dayAndTime } from "@/lib/wording/dates";
import { sourceLine } from "@/lib/wording/sources";

/** What the report stands on: versions, the profile, how sure the figures are, and every source. */
export function methodSection(report: Report): Markup {
  const { versions, profile, sources } = report;
  return readingPart({
    id: "method",
    title: "Method and sources",
    about: "What this report stands on",
    shown: html`
      <h3 class="report-claim">Where every number comes from</h3>
      ${report.shared === "summary" ? ofScores : ofFigures}
      <dl class="report-facts">
        <dt>Questionnaire</dt>
        <dd>${versions.questionnaire}</dd>
        <dt>Scoring</dt>
        <dd>${versions.scoring}</dd>
        <dt>Figures</dt>
        <dd>${versions.figures}</dd>
        <dt>Last answer</dt>
        <dd>${dayAndTime(report.touchedAt)}</dd>
        <dt>Computed</dt>
        <dd>${dayAndTime(report.computedAt)}</dd>
        ${profile.map(({ title, answer }) => html`<div><dt>${title}</dt><dd>${answer}</dd></div>`)}
      </dl>
      ${sources.length > 0 && html`<ul class="report-sources">${sources.map(sourceItem)}</ul>`}
    `,
  });
}

const ofScores = html`
  <p>
    Every control has a weight of 1 to 3 and a level of 0 to 4. A score is 100 times the sum of weight × level ÷ 4,
    divided by the sum of the weights; a control that is not known counts as level 0, one that does not apply counts
    nowhere. The range takes everything not known at level 4.
  </p>
`;

const ofFigures = html`
  <p>
    Published shares are what people said when a survey asked them. Their intervals are Wilson’s at 95 %, changes
    between editions Newcombe’s; they hold the chance of sampling alone, not who chose to take part. An edition that
    does not state how many were asked has no interval.
  </p>
`;

function sourceItem(source: ReportSource): Markup {
  const [first, ...others] = source.urls;
  const line = sourceLine(source);
  const pages = others.map((url, at) => {
    const page = `page ${at + 2}`;
    return html`<span> · <a href="${url}" aria-label="${line}, ${page}">${page}</a></span>`;
  });
  return html`<li>${first === undefined ? line : html`<a href="${first}">${line}</a>`}${pages}</li>`;
}
