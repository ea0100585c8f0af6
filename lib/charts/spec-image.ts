import { alternativeText } from "./alternative-text";
import { paintSvg } from "./paint-svg";
import { sizes } from "./scene";
import type { ChartSpec } from "./spec";
import { toScene } from "./to-scene";

/** A chart as a stand-alone SVG document in its own colours. */
export function specImage({ id, spec }: Readonly<{ id: string; spec: ChartSpec }>): string {
  const naming = { id, label: spec.caption.claim, description: alternativeText(spec) };
  return paintSvg(toScene(spec, sizes.wide), "print", naming);
}
