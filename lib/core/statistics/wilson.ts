import { type Interval, z95 } from "./interval";

/**
 * Wilson's score interval of a proportion at 95 %, without continuity correction.
 * Wilson 1927, JASA 22:209; the form of Newcombe 1998, Statistics in Medicine 17:857, method 3.
 *
 * @param proportion observed proportion, 0..1; n times it need not be whole, since published figures are rounded
 * @param n number of those asked, at least 1
 * @returns bounds in 0..1, or null where the inputs are no proportion of anybody
 */
export function wilson(proportion: number, n: number): Interval | null {
  if (!(n >= 1) || !(proportion >= 0 && proportion <= 1) || !Number.isFinite(n)) return null;
  const z2 = z95 * z95;
  const middle = proportion + z2 / (2 * n);
  const spread = z95 * Math.sqrt((proportion * (1 - proportion) + z2 / (4 * n)) / n);
  const scale = 1 + z2 / n;
  // At 0 and 1 the exact bound is the proportion itself; floating point would miss it by an epsilon.
  return {
    low: proportion === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    high: proportion === 1 ? 1 : Math.min(1, (middle + spread) / scale),
  };
}
