import { html, type Markup } from "@/lib/charts/markup";
import type { Report } from "@/lib/core/report/report";
import { basisLabel, targetProfileLabel, teamArithmetic } from "@/lib/wording/labels";
import { exact, knownShare, weightReached } from "@/lib/wording/numbers";
import { controlRow } from "./control-row";

/** How the score comes about, to the digit, for anyone who doubts it. Folded away. */
export function arithmetic(report: Report): Markup | null {
  const { result } = report;
  if (result === null) return null;
  const { applicable, reached, unknown } = result.weights;
  return html`
    <details class="report-arithmetic">
      <summary>The arithmetic behind ${result.points}</summary>
      <p>
        Every control has a weight of 1 to 3 and a level of 0 to 4. The score is 100 times the sum of weight × level ÷
        4, divided by the sum of the weights (${basisLabel(report)}). A control that is not known counts as level 0, one
        that does not apply counts nowhere.${report.team !== null && ` ${teamArithmetic(report.counts)}`}
      </p>
      <dl>
        <dt>Score</dt>
        <dd>100 × ${weightReached(reached)} ÷ ${exact(applicable)} = ${exact(result.score)}, shown as ${result.points}</dd>
        <dt>If everything not known were at level 4</dt>
        <dd>
          100 × (${weightReached(reached)} + ${exact(unknown)}) ÷ ${exact(applicable)} = ${exact(result.range.high)}, shown
          as ${result.highPoints}
        </dd>
        <dt>Known</dt>
        <dd>
          ${exact(applicable - unknown)} ÷ ${exact(applicable)} of the weight = ${knownShare(result.coverage)}, rounded
          down
        </dd>
        <dt>The line, “${targetProfileLabel(report.targetProfile)}”</dt>
        <dd>the same sum over the target levels = ${exact(result.target)}, shown as ${result.targetPoints}</dd>
      </dl>
      <section class="table-scroll" aria-label="Every control in the score">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Control</th>
              <th scope="col">Weight</th>
              <th scope="col">Level</th>
              <th scope="col">Weight × level ÷ 4</th>
              <th scope="col">Target</th>
            </tr>
          </thead>
          <tbody>${report.controls.map(controlRow)}</tbody>
          <tfoot>
            <tr><th scope="row">Sum</th><td>${exact(applicable)}</td><td></td><td>${weightReached(reached)}</td><td></td></tr>
          </tfoot>
        </table>
      </section>
    </details>
  `;
}
