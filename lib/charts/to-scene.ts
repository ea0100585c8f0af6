import { barsScene } from "./bars-scene";
import { distributionsScene } from "./distributions-scene";
import { gaugeScene } from "./gauge-scene";
import { ledgerScene } from "./ledger-scene";
import { matrixScene } from "./matrix-scene";
import { radarScene } from "./radar-scene";
import { roundsScene } from "./rounds-scene";
import type { Scene, Size } from "./scene";
import { scopesScene } from "./scopes-scene";
import type { ChartSpec } from "./spec";
import { trendScene } from "./trend-scene";

/** Places a chart in a size: every shape and every label, so that no two labels touch. The gauge has one size. */
export function toScene(spec: ChartSpec, size: Size): Scene {
  switch (spec.kind) {
    case "gauge":
      return gaugeScene(spec);
    case "ledger":
      return ledgerScene(spec, size);
    case "radar":
      return radarScene(spec, size);
    case "bars":
      return barsScene(spec, size);
    case "trend":
      return trendScene(spec, size);
    case "matrix":
      return matrixScene(spec, size);
    case "distributions":
      return distributionsScene(spec, size);
    case "rounds":
      return roundsScene(spec, size);
    case "scopes":
      return scopesScene(spec, size);
  }
}
