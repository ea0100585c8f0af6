import { ChartPicture } from "@/components/charts/chart-picture";
import type { ChartSpec } from "@/lib/charts/spec";

/** The example report's gauge, with what it says and how to read it. */
export function LookExample({ gauge }: Readonly<{ gauge: ChartSpec }>) {
  return (
    <div className="look-example">
      <ChartPicture id="gauge" spec={gauge} />
      <p>
        <strong>{gauge.caption.claim}</strong>
        <span className="look-small">
          From the example report of a made-up organisation: filled is what the answers show, hatched what nobody could
          say, the line is the target.
        </span>
      </p>
    </div>
  );
}
