import { html, type Markup } from "@/lib/charts/markup";
import { targetProfileSchema } from "@/lib/core/questionnaire/assessment";
import type { OtherBasis, Report } from "@/lib/core/report/report";
import { basisLabel, targetProfileLabel, targetProfileRule } from "@/lib/wording/labels";
import { sentence } from "@/lib/wording/numbers";

/** What the headline depends on and the reader may choose: the target, and of a full assessment the controls scored. */
export function reportChoices(report: Report, address: string): Markup {
  const { targetProfile, otherBasis } = report;
  return html`
    <section class="report-choices" aria-label="Target and basis">
      <p>
        Target: <strong>${targetProfileLabel(targetProfile)}</strong>, ${targetProfileRule(targetProfile)} · ${basisLabel(report)}
      </p>
      <details${report.basis !== report.depth && html` open`}>
        <summary>Change the target${otherBasis !== null && " or the controls scored"}</summary>
        <form method="post" action="${address}/target">
          <fieldset>
            <legend>Target</legend>
            ${targetProfileSchema.options.map(
              (profile) => html`
                <label>
                  <input type="radio" name="targetProfile" value="${profile}"${profile === targetProfile && html` checked`}/>
                  <span><strong>${sentence(targetProfileLabel(profile))}</strong>: ${targetProfileRule(profile)}</span>
                </label>
              `,
            )}
          </fieldset>
          <button class="button button-quiet" type="submit">Save the target</button>
        </form>
        ${otherBasis !== null && basisForm(otherBasis, address)}
      </details>
    </section>
  `;
}

function basisForm({ basis, points, known, asked }: OtherBasis, address: string): Markup {
  const which = basis === "quick" ? `the ${asked} core controls` : `all ${asked} controls`;
  const given = points === null ? "no score, as none applies" : `a score of ${points} of 100`;
  return html`
    <form method="post" action="${address}/basis">
      <p class="report-choices-basis">
        <strong>Controls scored</strong><br/>${sentence(which)} give ${given}; ${known} of ${asked} are known. Your answers
        stay, and you can change back.
      </p>
      <input type="hidden" name="depth" value="${basis}"/>
      <button class="button button-quiet" type="submit">Score over ${which}</button>
    </form>
  `;
}
