import type { ReactElement } from "react";
import type { Drawable } from "@/lib/charts/drawable";
import type { Size } from "@/lib/charts/scene";

export type Draw = (size: Size) => ReactElement;

/** The interactive drawing of a chart, with what it needs. */
export async function loadDrawing(spec: Drawable): Promise<Draw> {
  switch (spec.kind) {
    case "bars": {
      const { InteractiveBars } = await import("./interactive-bars");
      return (size) => <InteractiveBars spec={spec} size={size} />;
    }
    case "ledger": {
      const { InteractiveLedger } = await import("./interactive-ledger");
      return (size) => <InteractiveLedger spec={spec} size={size} />;
    }
    case "radar": {
      const { InteractiveRadar } = await import("./interactive-radar");
      return (size) => <InteractiveRadar spec={spec} size={size} />;
    }
    case "trend": {
      const { InteractiveTrend } = await import("./interactive-trend");
      return (size) => <InteractiveTrend spec={spec} size={size} />;
    }
  }
}
