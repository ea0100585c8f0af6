export type Spread = Readonly<{ p50: number; p95: number; p99: number; max: number }>;

/** The value under which a proportion p of the values lies, by nearest rank. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? 0;
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    p50: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    p99: quantile(values, 0.99),
    max: quantile(values, 1),
  };
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
