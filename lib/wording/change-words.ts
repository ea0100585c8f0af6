import type { Change } from "@/lib/core/benchmark/trend-verdict";
import { counted, list, pointsInterval } from "./numbers";

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

/** Editions of which nothing is claimed, and why: "2024 is left out: weak". Empty where there are none. */
export function leftOut(editions: readonly number[], why: "weak" | "n not stated"): readonly string[] {
  if (editions.length === 0) return [];
  return [`${list(editions.map(String))} ${editions.length === 1 ? "is" : "are"} left out: ${why}`];
}
