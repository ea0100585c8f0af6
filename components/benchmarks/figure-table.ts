import { html, type Markup, type Shown } from "@/lib/charts/markup";
import { shareBar } from "@/lib/charts/share-bar";
import type { FigureGroup } from "@/lib/core/benchmark/figure-pages";
import type { KnownFigure } from "@/lib/core/benchmark/known-figure";
import { figureMarks, intervalWords, whoseFigure } from "@/lib/wording/figure-words";
import { percent, sampleSize } from "@/lib/wording/numbers";
import { sourceName } from "@/lib/wording/sources";
import { unbroken } from "@/lib/wording/unbroken";

/** Figures by published question, each with what it says, of whom, how sure it is and what limps. */
export function groupedTable(caption: string, groups: readonly FigureGroup[]): Markup {
  return figureTable(
    caption,
    ["Answer", "Who"],
    groups.map(
      ({ id, figures }) => html`
        <tbody>${questionRow(id, figures[0])}${figures.map((one) => figureRow(one, answerName(one), whoseFigure(one.published)))}</tbody>
      `,
    ),
  );
}

/** Figures one below the other; `name` says what tells them apart. */
export function plainTable(
  caption: string,
  head: string,
  figures: readonly KnownFigure[],
  name: (one: KnownFigure) => string,
): Markup {
  return figureTable(caption, [head], html`<tbody>${figures.map((one) => figureRow(one, name(one), null))}</tbody>`);
}

/** A figure by its answer. */
export function answerName({ figure }: KnownFigure): string {
  return figure.option;
}

function figureTable(caption: string, head: readonly string[], bodies: Shown): Markup {
  return html`
    <table class="figures">
      <caption class="hidden-visually">${caption}</caption>
      <thead>
        <tr>
          ${[...head, "Share", "95\u00a0% interval", "n"].map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      ${bodies}
    </table>
  `;
}

function questionRow(id: string, { published, topic }: KnownFigure): Markup {
  const { question, base } = published;
  return html`
    <tr class="figures-question">
      <th colspan="5" scope="rowgroup">
        <a href="/benchmarks/${topic.id}#${id}">“${question}”</a>
        <span>${sourceName(published)} · ${topic.title}${base !== null && ` · Asked of: ${base}`}</span>
      </th>
    </tr>
  `;
}

function figureRow(one: KnownFigure, name: string, whose: string | null): Markup {
  const { figure, published, interval } = one;
  const marks = figureMarks(one);
  return html`
    <tr>
      <th scope="row">
        <a href="/benchmarks/figures/${figure.id}">${name}</a>
        ${marks.length > 0 && html` <span class="figures-marks">${marks.join(" · ")}</span>`}
        ${figure.isWeak && figure.caveat !== null && html`<span class="figures-caveat">${figure.caveat}</span>`}
      </th>
      ${whose !== null && html`<td>${whose}</td>`}
      <td class="figures-share">
        ${shareBar(figure.proportion, interval.kind === "known" ? interval.interval : null)}
        <b>${unbroken(percent(figure.proportion))}</b>
      </td>
      <td>${unbroken(intervalWords(interval))}</td>
      <td>${unbroken(sampleSize(published))}</td>
    </tr>
  `;
}
