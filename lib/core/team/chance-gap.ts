import type { ControlAnswers } from "./control-answers";
import type { JobFunction } from "./round";

/**
 * The gap between the mean levels of job functions that chance exceeds in one of twenty rounds, by control: a z-test of
 * the two smallest functions with the levels' pooled deviation, Bonferroni's correction over all pairs and controls.
 * Bonferroni 1936; the normal tail by Mills' ratio, which is slightly too wide.
 */
export function chanceGaps(
  all: readonly ControlAnswers[],
  functions: readonly JobFunction[],
): ReadonlyMap<string, number> {
  const deviation = pooledDeviation(all, functions);
  const pairs = (functions.length * (functions.length - 1)) / 2;
  const z = quantile(all.length * pairs);
  return new Map(
    all.map(({ control, known }) => {
      const sizes = functions.map((id) => known.filter(({ jobFunction }) => jobFunction === id).length);
      const [one = 0, two = 0] = sizes.toSorted((a, b) => a - b);
      return [control.id, one === 0 ? Number.POSITIVE_INFINITY : z * deviation * Math.sqrt(1 / one + 1 / two)];
    }),
  );
}

function pooledDeviation(all: readonly ControlAnswers[], functions: readonly JobFunction[]): number {
  const groups = all.flatMap(({ known }) =>
    functions.map((id) => known.filter(({ jobFunction }) => jobFunction === id).map((one): number => one.level)),
  );
  const total = groups.reduce(
    ({ squares, freedom }, levels) => {
      const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
      const own = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0);
      return { squares: squares + own, freedom: freedom + Math.max(0, levels.length - 1) };
    },
    { squares: 0, freedom: 0 },
  );
  return total.freedom === 0 ? 0 : Math.sqrt(total.squares / total.freedom);
}

/** The distance from zero that the widest of so many normal deviates exceeds in 5 of 100 cases. */
function quantile(comparisons: number): number {
  const level = 0.05 / Math.max(1, comparisons);
  const steps = Array.from({ length: 20 });
  return steps.reduce<number>((z) => Math.sqrt(2 * Math.log(2 / (level * z * Math.sqrt(2 * Math.PI)))), 3);
}
