/**
 * Points as everyone sees them: rounded half up to whole ones. Labels and displayed differences are computed from these,
 * so that nothing on a page contradicts its own rounding. Percentages (0..100) are rounded by it too.
 */
export function wholePoints(points: number): number {
  // Weights and levels are small integers, so a true half can only be missed by floating point: 1e-9 decides for it.
  return Math.floor(points + 0.5 + 1e-9);
}
