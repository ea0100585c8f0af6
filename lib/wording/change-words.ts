import type { Change } from "@/lib/core/benchmark/trend-verdict";
import { counted, pointsInterval } from "./numbers";

/** A clear change with its interval: "rose by eleven points (5 to 17)"; null where the change is not clear. */
export function changeWords({ kind, points, interval }: Change): string | null {
  switch (kind) {
    case "rose":
      return `rose by ${counted(points, "point")} (${pointsInterval(interval)})`;
    case "fell":
      return `fell by ${counted(-points, "point")} (${pointsInterval({ low: -interval.high, high: -interval.low })})`;
    case "unclear":
      return null;
  }
}
