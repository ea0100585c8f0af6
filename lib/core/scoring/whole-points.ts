/**
 * Points as everyone sees them: rounded half up to whole ones. Labels and displayed differences are computed from these,
 * so that nothing on a page contradicts its own rounding. Percentages (0..100) are rounded by it too.
 */
export function wholePoints(points: number): number {
  return roundHalfUp(points, 0);
}

/** A number rounded half up to this many decimals: the one way in which anything that is shown is rounded. */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // Weights and levels are small integers, so a true half can only be missed by floating point: 1e-9 decides for it.
  return Math.floor(value * factor + 0.5 + 1e-9) / factor;
}
