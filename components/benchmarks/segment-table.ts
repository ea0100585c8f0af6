import { html, type Markup } from "@/lib/charts/markup";
import type { PublishedQuestion } from "@/lib/core/benchmark/figure";
import { figureInterval } from "@/lib/core/benchmark/figure-interval";
import { optionsOf, type ShownSegment, type TopicQuestion } from "@/lib/core/benchmark/topic-contents";
import { intervalWords, whoseFigure } from "@/lib/wording/figure-words";
import { counted, list, percent, sampleSize, sentence } from "@/lib/wording/numbers";
import { dimensionLabel } from "@/lib/wording/segments";
import { unbroken } from "@/lib/wording/unbroken";

/** The groups of a question beside everybody, folded away where everybody is shown above. Null where it has none. */
export function segmentTable(question: TopicQuestion): Markup | null {
  const { published, segments, hiddenSegments } = question;
  if (segments.length === 0) return hiddenSegments === 0 ? null : hidden(hiddenSegments);
  const dimensions = [...new Set(segments.flatMap((one) => one.published.segment?.dimension ?? []))];
  const title = `${sentence(counted(segments.length, "group"))} by ${list(dimensions.map(dimensionLabel))}`;
  const options = optionsOf(question);
  const table = html`
    <section class="table-scroll" aria-label="${title}: ${published.question}" tabindex="0">
      <table class="segments">
        <thead>
          <tr><th scope="col">Who</th><th scope="col">n</th>${options.map((option) => html`<th scope="col">${option}</th>`)}</tr>
        </thead>
        <tbody>
          ${published.figures.length > 0 && row(whoseFigure(published), published, options)}
          ${segments.map((one) => row(nameOf(one), one.published, options))}
        </tbody>
      </table>
    </section>
    ${caveatsOf(question).map((caveat) => html`<p class="small">${caveat}</p>`)}
    ${hiddenSegments > 0 && hidden(hiddenSegments)}
  `;
  if (published.figures.length === 0) return html`<div class="segments-open">${table}</div>`;
  return html`<details><summary>${title}</summary>${table}</details>`;
}

/** What limps of the groups alone. */
function caveatsOf({ published, segments }: TopicQuestion): readonly string[] {
  const caveats = (figures: PublishedQuestion["figures"]) => figures.flatMap(({ caveat }) => caveat ?? []);
  const said = caveats(published.figures);
  const own = segments.flatMap((one) => caveats(one.published.figures));
  return [...new Set(own)].filter((caveat) => !said.includes(caveat));
}

function nameOf({ published, isIndicative }: ShownSegment): string {
  return isIndicative ? `${whoseFigure(published)} (indicative)` : whoseFigure(published);
}

function hidden(groups: number): Markup {
  return html`
    <p class="small">
      ${sentence(counted(groups, "more group"))} ${groups === 1 ? "is" : "are"} not shown: fewer than 40 asked, or it is not
      stated how many.
    </p>
  `;
}

function row(name: string, published: PublishedQuestion, options: readonly string[]): Markup {
  const cells = options.map((option) => {
    const figure = published.figures.find((one) => one.option === option);
    if (figure === undefined) return html`<td>–</td>`;
    return html`
      <td>
        <a href="/benchmarks/figures/${figure.id}">${unbroken(percent(figure.proportion))}</a>${" "}
        <span>${unbroken(intervalWords(figureInterval(figure, published)))}${figure.isWeak && ", weak"}</span>
      </td>
    `;
  });
  return html`<tr><th scope="row">${name}</th><td>${unbroken(sampleSize(published))}</td>${cells}</tr>`;
}
