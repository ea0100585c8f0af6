import type { Figure } from "./figure";

/** How far a share may be from what was counted: nothing where the count is known, else half of its last digit. */
export function shareRounding({ count, proportion }: Pick<Figure, "count" | "proportion">): number {
  if (count !== null) return 0;
  // A published share of one digit ("40 %") was rounded to a whole percent like its neighbours.
  return isWhole(proportion * 100) ? 0.005 : 0.0005;
}

/** The counts of n that give this share when it is rounded. */
export function fittingCounts(proportion: number, n: number, half: number): readonly number[] {
  const from = Math.max(0, Math.ceil((proportion - half) * n - 1e-9));
  const to = Math.min(n, Math.floor((proportion + half) * n + 1e-9));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}
