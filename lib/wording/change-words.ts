import type { Change } from "@/lib/core/benchmark/change";
import { counted, list, pointsInterval } from "./numbers";

/** Two editions that a change runs from and to. */
export type Years = Readonly<{ from: number; to: number }>;

/** "from 2020 to 2021" */
export function yearsWords({ from, to }: Years): string {
  return `from ${from} to ${to}`;
}

/** A change: "rose by eleven points (4 to 18) from 2020 to 2021", "fell by …, a hint only", "no clear change from …". */
export function changeWords(change: Change, years: Years): string {
  if (change.kind === "unclear") return `no clear change ${yearsWords(years)}`;
  const { kind, points, interval, certainty } = change;
  const bounds = kind === "rose" ? interval : { low: -interval.high, high: -interval.low };
  const words = `${kind} by ${counted(Math.abs(points), "point")} (${pointsInterval(bounds)}) ${yearsWords(years)}`;
  return certainty === "hint" ? `${words}, a hint only` : words;
}

/** Editions of which nothing is claimed, and why: "2024 is left out: weak". Empty where there are none. */
export function leftOut(editions: readonly number[], why: "weak" | "n not stated"): readonly string[] {
  if (editions.length === 0) return [];
  return [`${list(editions.map(String))} ${editions.length === 1 ? "is" : "are"} left out: ${why}`];
}
