/**
 * The two-sided p-value of a standard normal z: the chance of one at least as far from 0.
 * By the series of Abramowitz and Stegun 1964, 26.2.11, all of whose terms have one sign.
 */
export function normalP(z: number): number {
  const distance = Math.abs(z);
  // Beyond it the p-value is under 1e-15, which is less than the series can tell from 0.
  if (distance > 8) return 0;
  let term = distance;
  let sum = distance;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (distance * distance) / odd;
    sum += term;
  }
  const density = Math.exp(-(distance * distance) / 2) / Math.sqrt(2 * Math.PI);
  return Math.max(0, 1 - 2 * density * sum);
}
