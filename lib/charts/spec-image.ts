import { alternativeText } from "./alternative-text";
import { toDrawable } from "./drawable";
import { paintSvg } from "./paint-svg";
import { sizes } from "./scene";
import type { ChartSpec } from "./spec";
import { toScene } from "./to-scene";

/**
 * A chart as a stand-alone SVG document in its own colours. Its metadata hold what it shows, as JSON: whoever has the
 * picture can draw it anew.
 */
export function specImage({ id, spec }: Readonly<{ id: string; spec: ChartSpec }>): string {
  const drawable = toDrawable(spec);
  return paintSvg(toScene(spec, sizes.wide), "print", {
    id,
    label: spec.caption.claim,
    description: alternativeText(spec),
    ...(drawable !== null && { data: JSON.stringify(drawable) }),
  });
}
