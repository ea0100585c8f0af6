import { alternativeText } from "@/lib/charts/alternative-text";
import { paintSvg } from "@/lib/charts/paint-svg";
import { type Size, sizes } from "@/lib/charts/scene";
import type { ChartSpec } from "@/lib/charts/spec";
import { toScene } from "@/lib/charts/to-scene";

type Props = Readonly<{ id: string; spec: ChartSpec }>;

/** The picture alone, in a wide and a narrow placing of which the page shows one. The gauge has one placing. */
export function ChartPicture({ id, spec }: Props) {
  return (
    <>
      {spec.kind === "gauge" ? null : <Placing className="chart-wide" id={`${id}-w`} spec={spec} size={sizes.wide} />}
      <Placing className="chart-narrow" id={`${id}-n`} spec={spec} size={sizes.narrow} />
    </>
  );
}

function Placing({ className, id, spec, size }: Props & Readonly<{ className: string; size: Size }>) {
  const svg = paintSvg(toScene(spec, size), "web", { id, label: labelOf(spec) });
  // A string, since thousands of elements as JSX cost four times as much; every text in it is escaped by paintSvg.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own making
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** The gauge has no table beside it on a page, so its label says its numbers. */
function labelOf(spec: ChartSpec): string {
  return spec.kind === "gauge" ? alternativeText(spec) : spec.caption.claim;
}
