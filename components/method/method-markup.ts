import { readingJumps } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { DepthOffer } from "@/lib/core/questionnaire/offer";
import type { MethodExamples } from "@/lib/core/report/method-examples";
import { day } from "@/lib/wording/dates";
import { figuresPart } from "./figures-part";
import { scorePart } from "./score-part";
import { surenessPart } from "./sureness-part";
import { teamPart } from "./team-part";
import { type MethodVersions, versionsPart } from "./versions-part";

export type Method = Readonly<{
  examples: MethodExamples;
  offers: Readonly<{ quick: DepthOffer; full: DepthOffer }>;
  versions: MethodVersions;
}>;

const parts = [
  { id: "scoring", title: "The score" },
  { id: "figures", title: "Published figures" },
  { id: "sureness", title: "How sure it is" },
  { id: "team", title: "Teams" },
  { id: "openness", title: "Rules and versions" },
];

/** How every number of a report and of the benchmarks comes about. */
export function methodMarkup({ examples, offers, versions }: Method): Markup {
  const [current] = versions.method;
  return html`
    <article class="method">
      <header class="reading-head">
        <h1>How every number comes about</h1>
        <p class="reading-lead">
          The rules behind scores, comparisons and trends, each with an address of its own. The worked examples are
          computed by the same code as every report.
        </p>
        ${
          current !== undefined &&
          html`<p>Version ${current.version} of the method, ${day(current.released)}. <a href="#changes">What changed</a></p>`
        }
        ${readingJumps(parts)}
      </header>
      ${scorePart({ examples, offers })}
      ${figuresPart()}
      ${surenessPart(examples)}
      ${teamPart()}
      ${versionsPart(versions)}
    </article>
  `;
}
