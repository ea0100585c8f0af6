/**
 * The greatest p-value that counts as found when at most `rate` of what is found may be chance (false discovery rate).
 * Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57:289.
 *
 * @returns 0 where nothing is found
 */
export function criticalP(values: readonly number[], rate: number): number {
  const sorted = values.toSorted((one, two) => one - two);
  return sorted.findLast((p, at) => p <= (rate * (at + 1)) / sorted.length) ?? 0;
}
