import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { PracticeFigure } from "@/lib/core/benchmark/comparison";
import type { Report, ReportControl } from "@/lib/core/report/report";
import { counted, sentence } from "@/lib/wording/numbers";
import { ownPractice, practiceSentence, practiceStanding } from "@/lib/wording/practices";
import { sourceName } from "@/lib/wording/sources";
import { unbroken } from "@/lib/wording/unbroken";

/** Controls of which a survey says how many do what they ask. Null where none of this report's controls has one. */
export function practicesSection({ controls }: Report): Markup | null {
  const shown = controls.filter(({ practices, state }) => practices.length > 0 && state !== "not-applicable");
  if (shown.length === 0) return null;
  return readingPart({
    id: "practice",
    title: "What others do",
    about: "Controls of which somebody published how many do, or do not do, what they ask",
    shown: html`
      <h3 class="report-claim">
        ${sentence(counted(shown.length, "control"))} of yours ${shown.length === 1 ? "stands" : "stand"} beside a
        published figure
      </h3>
      <ul class="report-practices">${shown.map(row)}</ul>
    `,
  });
}

function row(control: ReportControl): Markup {
  return html`
    <li id="practice-${control.id}">
      <h4>${control.title}</h4>
      <p class="report-practice-own">
        <strong>${ownPractice(control)}</strong>${control.levelText !== null && html`: ${control.levelText}`}
      </p>
      ${control.practices.map((practice) => figure(practice, control))}
    </li>
  `;
}

function figure(practice: PracticeFigure, control: ReportControl): Markup {
  return html`
    <p class="report-practice">${unbroken(practiceSentence(practice))} ${practiceStanding(practice, control)}</p>
    <p class="report-practice-source">
      <a href="${practice.sourceUrl}">${sourceName(practice)}</a>${practice.caveat !== null && html`. ${practice.caveat}`}
    </p>
  `;
}
