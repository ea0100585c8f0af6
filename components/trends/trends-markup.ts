import { readingJumps, readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { ChangeKind } from "@/lib/core/benchmark/change";
import {
  type Comparable,
  comparables,
  isHint,
  type Meaning,
  meaningOf,
  trendTally,
} from "@/lib/core/benchmark/trend-tally";
import type { TrendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { counted, sentence } from "@/lib/wording/numbers";
import { unbroken } from "@/lib/wording/unbroken";
import {
  certaintyWords,
  comparisonsWords,
  editionsWords,
  newestWords,
  telemetryWords,
  trendAnswer,
} from "@/lib/wording/verdict-words";
import { comparableRow, rowId, unsaidRow } from "./trend-row";

const titles: Readonly<Record<ChangeKind, string>> = {
  rose: "What rose",
  fell: "What fell",
  unclear: "What shows no clear change",
};
const order: readonly Meaning[] = ["worse", "better", "neutral", "unclear"];

/** Whether the deficit is widening: the answer in a sentence, then every measure with its verdict or why it has none. */
export function trendsMarkup(verdicts: readonly TrendVerdict[]): Markup {
  const asked = verdicts.filter((verdict) => !verdict.isTelemetry);
  const compared = comparables(asked);
  const unsaid = asked.filter((verdict) => comparables([verdict]).length === 0);
  const watched = verdicts.filter((verdict) => verdict.isTelemetry);
  const parts = [
    ...(["rose", "fell", "unclear"] as const).map((kind) => ({
      id: kind === "unclear" ? "no-clear-change" : kind,
      title: titles[kind],
      rows: byMeaning(compared.filter(({ series }) => series.change.kind === kind)).map(comparableRow),
      of: "comparison",
      lead: null,
    })),
    {
      id: "nobody-can-say",
      title: "What nobody can say, and why",
      rows: unsaid.map(unsaidRow),
      of: "measure",
      lead: null,
    },
    {
      id: "telemetry",
      title: "Telemetry, kept apart",
      rows: watched.map(unsaidRow),
      of: "measure",
      lead: telemetryWords,
    },
  ].filter(({ rows }) => rows.length > 0);
  return html`
    <article class="trends">
      <header class="reading-head">
        <h1>Is the security deficit widening?</h1>
        ${answer(verdicts)}
        ${readingJumps(parts)}
      </header>
      ${parts.map(({ id, title, rows, of, lead }) =>
        readingPart({
          id,
          title,
          about: sentence(counted(rows.length, of)),
          shown: html`${lead !== null && html`<p>${lead}</p>`}<ul class="trend-rows">${rows}</ul>`,
        }),
      )}
    </article>
  `;
}

function answer(verdicts: readonly TrendVerdict[]): Markup {
  const tally = trendTally(verdicts);
  const all = comparables(verdicts);
  const newest = newestWords(tally);
  const method = html`<a href="/method#trends">How a verdict comes about</a>`;
  return html`
    <p class="reading-lead">${trendAnswer(tally)}</p>
    ${clear("Clearly worse", "worse", all)}
    ${clear("Clearly better", "better", all)}
    ${newest !== null && html`<p>${newest}</p>`}
    <p>${comparisonsWords(tally)} One pair counts once, because the same people answered all its questions.</p>
    <p>${unbroken(certaintyWords)}</p>
    <p>
      A comparison sets the first edition of a series beside the last that asked the same question in the same way, with
      Newcombe’s interval. It holds the chance of sampling and the rounding of published shares, not who chose to take
      part. ${method}
    </p>
  `;
}

/** What clearly got worse or better, each with its editions and a way to its row. */
function clear(title: string, meaning: Meaning, all: readonly Comparable[]): Markup | null {
  const rows = all.filter(
    ({ verdict, series }) => !isHint(series.change) && meaningOf(verdict.plan.rise, series.change) === meaning,
  );
  if (rows.length === 0) return null;
  const links = rows.map(
    (row, at) => html`${at > 0 && "; "}<a href="#${rowId(row)}">${row.verdict.plan.title}</a>, ${editionsWords(row)}`,
  );
  return html`<p><strong>${title}:</strong> ${links}.</p>`;
}

/** What is clear before hints, what is worse before what is better; otherwise as the content has them. */
function byMeaning(rows: readonly Comparable[]): readonly Comparable[] {
  const rank = ({ verdict, series }: Comparable) =>
    order.indexOf(meaningOf(verdict.plan.rise, series.change)) + (isHint(series.change) ? order.length : 0);
  return rows.toSorted((one, two) => rank(one) - rank(two));
}
