/** The half levels from `from` to `to` that a mean rounds to; one half level where both are the same. */
export type LevelBand = Readonly<{ from: number; to: number }>;

/** The band of every mean: it says nothing. */
export const anyLevel: LevelBand = { from: 0, to: 4 };

/** The number that stands for a band in every computation: its middle. */
export function middleOf({ from, to }: LevelBand): number {
  return (from + to) / 2;
}

/** The nearest half level of a mean, half up. In whole numbers, as floating point could miss a boundary. */
export function halfLevel(sum: number, n: number): number {
  return Math.floor((4 * sum + n) / (2 * n)) / 2;
}

/** Whether a mean rounds into a band. */
export function isInBand(sum: number, n: number, { from, to }: LevelBand): boolean {
  const half = halfLevel(sum, n);
  return half >= from && half <= to;
}

/** The half levels from 0 to 4, each as a band of its own. */
export const halfBands: readonly LevelBand[] = Array.from({ length: 9 }, (_, at) => ({ from: at / 2, to: at / 2 }));

/** The bands after one of them was joined with its neighbour on the side of `middle`, from there downwards. */
export function joinTowards(bands: readonly LevelBand[], at: number, middle: number): readonly LevelBand[] {
  const band = bands[at];
  if (band === undefined) return bands;
  const upwards = at === 0 || (at < bands.length - 1 && middleOf(band) < middle);
  const [low, high] = upwards ? [at, at + 1] : [at - 1, at];
  const [lower, higher] = [bands[low], bands[high]];
  if (lower === undefined || higher === undefined) return bands;
  return [...bands.slice(0, low), { from: lower.from, to: higher.to }, ...bands.slice(high + 1)];
}
