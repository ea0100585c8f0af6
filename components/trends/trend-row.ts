import { smallChartMarkup } from "@/components/charts/small-chart";
import { html, type Markup, type Shown } from "@/lib/charts/markup";
import { verdictSpec } from "@/lib/charts/verdict-chart";
import { type Comparable, meaningOf } from "@/lib/core/benchmark/trend-tally";
import type { SeriesVerdict, TrendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { sentence } from "@/lib/wording/numbers";
import { unbroken } from "@/lib/wording/unbroken";
import {
  besideWords,
  comparableWords,
  differenceWords,
  hangsOnWords,
  leftOutWords,
  meaningWords,
  unsaidReasons,
  valuesWords,
} from "@/lib/wording/verdict-words";

/** The fragment of a comparison's row. */
export function rowId({ verdict, series }: Comparable): string {
  return `${verdict.plan.id}-${series.to.edition}`;
}

/** A comparison over time: how the measure moved, what that means, the shares, the difference and its chart. */
export function comparableRow(comparison: Comparable): Markup {
  const { verdict, series } = comparison;
  const { plan } = verdict;
  const meaning = meaningOf(plan.rise, series.change);
  const notes = [...hangsOnWords({ series }), leftOutWords({ series }), ...besideWords(verdict)].filter(
    (note) => note !== null,
  );
  return row(rowId(comparison), verdict, [
    html`
      <p class="trend-verdict">
        ${sentence(unbroken(comparableWords({ series })))}: <span class="trend-${meaning}">${meaningWords(meaning, series.change)}</span>
      </p>
      <dl>
        <dt>Counts</dt><dd>${plan.measure}</dd>
        <dt>Shares</dt><dd>${shares([series])}</dd>
        <dt>Difference</dt><dd>${differenceWords({ series })}</dd>
      </dl>
    `,
    notes.map((note) => html`<p class="small">${note}</p>`),
  ]);
}

/** A measure of which nobody can say how it moved, and why. */
export function unsaidRow(verdict: TrendVerdict): Markup {
  const { plan, series } = verdict;
  const reasons = unsaidReasons(verdict);
  return row(plan.id, verdict, [
    reasons.length > 0 && html`<ul class="trend-reasons">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
    html`
      <dl>
        <dt>Counts</dt><dd>${plan.measure}</dd>
        <dt>Shares</dt><dd>${shares(series)}</dd>
      </dl>
    `,
  ]);
}

function row(id: string, verdict: TrendVerdict, said: Shown): Markup {
  const { plan } = verdict;
  const spec = verdictSpec(verdict);
  return html`
    <li class="trend-row" id="${id}">
      <div>
        <h3>${plan.title}</h3>
        ${said}
        <p class="small"><a href="/benchmarks/${plan.topicId}">All figures of this topic</a></p>
      </div>
      ${spec !== null && smallChartMarkup(id, spec, `/trends/charts/${plan.id}/image.svg`)}
    </li>
  `;
}

/** Between two series stands a stroke: they are not to be compared. */
function shares(series: readonly SeriesVerdict[]): string {
  return unbroken(series.map((one) => valuesWords(one).join(", ")).join(" | "));
}
