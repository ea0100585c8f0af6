import { html, type Markup, type Shown } from "@/lib/charts/markup";
import type { Figure, PublishedQuestion } from "@/lib/core/benchmark/figure";
import type { FigureFacts } from "@/lib/core/benchmark/figure-facts";
import { addressWords, choiceWords, confidenceWords, intervalWords, whoseFigure } from "@/lib/wording/figure-words";
import { percent, sampleSize, wholeNumber } from "@/lib/wording/numbers";
import { sourceName } from "@/lib/wording/sources";
import { unbroken } from "@/lib/wording/unbroken";

/** A figure's facts one by one; where something is not known, that is said too. */
export function figureDetails({ known, publication, editions, heldBy }: FigureFacts): Markup {
  const { figure, published, interval } = known;
  const { licence, licenceWords, taken, url } = publication;
  const facts: readonly (readonly [string, Shown])[] = [
    ["Publication", html`<a href="${url}">${sourceName(published)}</a>`],
    [addressWords(figure), html`<a href="${figure.sourceUrl}">${figure.sourceUrl}</a>`],
    ["How it was read", confidenceWords(figure)],
    ["Fieldwork", published.fieldwork ?? "Not stated, or not in what we read."],
    ["Population", published.population],
    ["Of whom", whoseFigure(published)],
    ["Base", published.base ?? "No narrower group is named: everybody in this population."],
    ["Wording", html`“${published.question}”`],
    ["Answer", html`“${figure.option}”`],
    ["Kind of question", choiceWords(published)],
    [
      "Answers published",
      published.isComplete
        ? "All of them are here."
        : "Not all: what is missing was not published, or we did not read it.",
    ],
    ["Share", unbroken(`${percent(figure.proportion)}; ${exactWords(figure, published)}`)],
    ["n", published.n === null ? `Not stated. ${published.nReason ?? ""}` : unbroken(sampleSize(published))],
    ["95\u00a0% interval", unbroken(`${intervalWords(interval)}${interval.kind === "known" ? ", Wilson’s" : ""}`)],
    ["Weak", figure.isWeak ? "Yes: too weak for a headline, never shown without its caveat." : "No"],
    ["By arithmetic", figure.isDerived ? "Yes: computed from published numbers, not published itself." : "No"],
    ...(figure.combines.length > 0
      ? ([["Combines", "Several answers that the publisher added up; their parts were not published."]] as const)
      : []),
    [
      "Series",
      editions.length > 0
        ? html`${published.seriesId}, with the editions below`
        : `${published.seriesId}; no other edition with the same wording, options and population`,
    ],
    ["What we took", taken],
    ["Licence", html`${licence !== null && html`<a href="${licence.url}">${licence.name}</a>. `}${licenceWords}`],
    ["Our editions", `In the published figures ${heldBy.join(" and ")}.`],
  ];
  return html`
    <h2>What is known, and what is not</h2>
    <dl class="figure-facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
  `;
}

/** As it is kept: the count where it is known, else the share as published. */
function exactWords({ count, proportion }: Figure, { n }: PublishedQuestion): string {
  return count === null || n === null ? `${proportion} as published` : `${wholeNumber(count)} of ${wholeNumber(n)}`;
}
