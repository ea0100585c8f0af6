import type { ChartSpec } from "@/lib/charts/spec";
import { captionMarkup, tableMarkup } from "./chart-markup";
import { ChartPicture } from "./chart-picture";
import { InteractiveChart } from "./interactive-chart";

type Props = Readonly<{
  /** Unique on its page. */
  id: string;
  spec: ChartSpec;
  /** Where the chart is to be had as an image; null where nowhere. */
  imageHref: string | null;
  headingLevel?: 2 | 3 | 4;
}>;

/** A chart as a figure: its finding, what was counted, the picture, the same as a table, and where it comes from. */
export function Chart({ id, spec, imageHref, headingLevel = 3 }: Props) {
  const { claim, measure } = spec.caption;
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className="chart" id={id} aria-labelledby={`${id}-claim`}>
      <Heading className="chart-claim" id={`${id}-claim`}>
        {claim}
      </Heading>
      <p className="chart-measure">{measure}</p>
      <InteractiveChart spec={spec}>
        <ChartPicture id={id} spec={spec} />
      </InteractiveChart>
      <figcaption
        className="chart-caption"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own making
        dangerouslySetInnerHTML={{ __html: captionMarkup(spec.caption, imageHref) + tableMarkup(spec) }}
      />
    </figure>
  );
}
