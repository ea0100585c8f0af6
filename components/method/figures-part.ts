import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import { leastShown, leastSure } from "@/lib/core/benchmark/segment";
import { passage } from "./passage";

/** What of the published figures may be set beside an answer, and how. */
export function figuresPart(): Markup {
  return readingPart({
    id: "figures",
    title: "Published figures",
    about: "What an answer is set beside",
    shown: [
      passage(
        "comparable",
        "What is comparable",
        "An industry question is asked with the wording and the options of a published survey, and is set beside that survey. Where wording, options or the people asked differ from what you were asked, the chart says how. Where not everybody was asked, it says who was. Some publications do not say whom they counted: the share that lost revenue may be of everybody or of those with an incident, while we ask it after an incident only.",
        "Kinds of incidents and what they cost are asked after a “yes” to any incident only, so that answers cannot contradict each other. Figures of different surveys are never added up or averaged, and shares of a question with one answer never stand beside shares of one with several. Where nothing says which of the two it was, nothing is added up.",
      ),
      passage(
        "options",
        "Options and combined rows",
        "A bar is one option as it was published. Some publications give one number for several options; it is drawn as one row, and only where its parts are not published. Options that were offered to you and have no published share stand without a bar.",
      ),
      passage(
        "not-published",
        "Other answers, not published",
        "Where people could give one answer and the published shares add up to less than 98 %, what is left to a whole is drawn hatched as “other answers, not published”. It is arithmetic, not a figure, and has no interval.",
      ),
      passage(
        "not-sure",
        "Not sure",
        "Where a survey offered “don’t know”, you can choose it too, and it stands beside what they published. Elsewhere your “not sure” stands outside the chart. It is never counted as no.",
      ),
      passage(
        "segments",
        "Your segment",
        `Some surveys publish their answers by industry, region, size or job function. The figure of your own segment stands beside that of everybody, with its n. Under ${leastShown} answers, or where the number is not stated, it is not shown; under ${leastSure} it is called indicative.`,
        `Where several of your segments could be shown, the first with ${leastSure} answers or more is taken, in the order industry, region, size, job function; where none has so many, the one with the most. You can choose another. Which segment of which edition an answer of the profile belongs to is written down edition by edition, because the bands differ.`,
        "In a trend your segment is a thin line with squares, by the same dimension as in the distribution, where two editions or more tell it. Its line ends where the series does, and where an edition draws the bounds of the segment anew.",
      ),
      passage(
        "weak",
        "Weak figures",
        "A figure is weak where the publication itself was not seen and one account of it by somebody else is all there is, or where its year or its meaning had to be inferred. It is shown with its caveat. It never stands in a headline, and no verdict rests on it.",
      ),
      passage(
        "sources",
        "Primary and secondary sources",
        "A figure is from a primary source where it was read on the publisher’s own page, in its own text, or counted in answers that it released. A copy, a transcript, the press and somebody who quotes the publisher are secondary sources; charts and figures say so. Both may stand in a headline.",
        "Where it is known how many gave an answer, the count is kept and the percentage is rounded once. Most publications give whole percent only.",
      ),
      passage(
        "derived",
        "Derived figures",
        "A few shares follow from published ones by arithmetic, such as the yes that is left where only the no was published. They are marked. The other side of a yes or no has the mirrored interval; other derived figures have none.",
      ),
      passage(
        "telemetry",
        "Telemetry",
        "Some publishers count what their product saw at its own customers. Such figures are kept apart: nobody was asked, the customers are no sample of anybody, and so they have no verdict over time.",
      ),
      html`
        <p class="method-also">
          <a href="/sources">Every publication, and what was taken from it</a>
        </p>
      `,
    ],
  });
}
