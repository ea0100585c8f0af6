import type { BarsSpec, ChartSpec, LedgerSpec, RadarSpec, TrendSpec } from "./spec";

/** What a picture is drawn from: all of its chart but what stands round it. */
export type Drawn<S extends ChartSpec> = Omit<S, "caption">;

/**
 * Which shape drawables have. Pictures and scripts may be of two releases, and what one wrote the other would misread:
 * it goes up with every change of what a drawable holds.
 */
export const drawableVersion = 2;

/** What a script needs to draw a picture anew. */
export type Drawable<S extends ChartSpec = BarsSpec | LedgerSpec | RadarSpec | TrendSpec> = S extends ChartSpec
  ? Drawn<S> & Readonly<{ title: string; version: typeof drawableVersion }>
  : never;

/** A chart as a script draws it anew; null for one that has nothing to tell beside what its labels say. */
export function toDrawable(spec: ChartSpec): Drawable | null {
  switch (spec.kind) {
    case "bars":
    case "ledger":
    case "radar":
    case "trend": {
      const { caption, ...drawn } = spec;
      return { ...drawn, title: caption.claim, version: drawableVersion };
    }
    case "gauge":
    case "matrix":
    case "distributions":
    case "rounds":
    case "scopes":
      return null;
  }
}

/** A drawable as it was written into a picture; null where another release wrote it. */
export function parseDrawable(data: string): Drawable | null {
  const read = JSON.parse(data);
  return read?.version === drawableVersion ? read : null;
}
