import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import { day } from "@/lib/wording/dates";
import { exampleTable, passage } from "./passage";

/** A version of something that reports stand on. */
export type Version = Readonly<{ version: string; released: string }>;

export type MethodVersions = Readonly<{
  method: readonly (Version & Readonly<{ changes: string }>)[];
  scoring: string;
  questionnaire: Version;
  /** Newest last, each with how many figures it holds. */
  figures: readonly (Version & Readonly<{ count: number }>)[];
}>;

/** What is public, and which versions a report stands on. */
export function versionsPart({ method, scoring, questionnaire, figures }: MethodVersions): Markup {
  return readingPart({
    id: "openness",
    title: "Rules and versions",
    about: "What is public, what is pinned",
    shown: [
      passage(
        "disclosure",
        "What is public and what is private",
        "Public are this method, the questionnaire, every published figure with its source, and the example report, which is of a made-up organisation.",
        "Private are your answers, your profile and your report. They are opened only by the device that gave them and by a resume link, they stand in no public number, and for everybody else they look like something that never existed. An assessment that nobody touches for 90 days is deleted.",
      ),
      passage(
        "versions",
        "Versions",
        "Every assessment is pinned to the versions it began with, so that an old report can be computed again to the digit. Released questionnaires and figures are never edited, only superseded.",
        exampleTable(
          "What is current",
          ["What", "Version", "Released"],
          [
            ["Questionnaire", questionnaire.version, day(questionnaire.released)],
            ["Scoring", scoring, "with the first questionnaire"],
          ],
        ),
        exampleTable(
          "Editions of the figures",
          ["Edition", "Released", "Figures"],
          figures.toReversed().map(({ version, released, count }) => [version, day(released), String(count)]),
        ),
      ),
      passage(
        "changes",
        "Changes of the method",
        html`
          <dl>
            ${method.map(
              ({ version, released, changes }) =>
                html`<div><dt>Version ${version}, ${day(released)}</dt><dd>${changes}</dd></div>`,
            )}
          </dl>
        `,
      ),
    ],
  });
}
