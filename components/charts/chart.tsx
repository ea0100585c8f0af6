import type { ChartSpec } from "@/lib/charts/spec";
import { ChartPicture } from "./chart-picture";
import { ChartTable } from "./chart-table";
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
  const { claim, measure, n, note, sources } = spec.caption;
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
      <figcaption className="chart-caption">
        {note === null ? null : <p>{note}</p>}
        <p>
          {n}
          {" · "}
          {sources.map(({ label, url }, at) => (
            <span key={`${label}${url}`}>
              {at === 0 ? null : "; "}
              {url === null ? label : <a href={url}>{label}</a>}
            </span>
          ))}
          {imageHref === null ? null : (
            <>
              {" · "}
              <a href={imageHref} download>
                Image
              </a>
            </>
          )}
        </p>
        <ChartTable spec={spec} />
      </figcaption>
    </figure>
  );
}
