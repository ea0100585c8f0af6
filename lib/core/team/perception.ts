import { type LevelBand, middleOf } from "../disclosure/level-band";
import type { ReleasedControl } from "../disclosure/release-round";
import type { Control } from "../questionnaire/control";
import { score } from "../scoring/score";
import { wholePoints } from "../scoring/whole-points";
import type { JobFunction } from "./round";

/** A control's mean known level by job function, of those that are released; `level` is the middle of the band. */
export type FunctionLevels = Readonly<{ control: Control; levels: readonly FunctionLevel[] }>;

type FunctionLevel = Readonly<{ jobFunction: JobFunction; level: number; band: LevelBand | null }>;

/** The mean known levels of the job functions that are released, by control. */
export function functionLevels(released: readonly ReleasedControl[]): readonly FunctionLevels[] {
  return released.map((one) => ({
    control: one.control,
    levels:
      one.kind === "shown"
        ? one.functions.map(({ jobFunction, band }) => ({ jobFunction, level: middleOf(band), band }))
        : [],
  }));
}

/** How job functions see one thing: a score each, over the controls known to all that are shown here. */
export type Perception = Readonly<{
  /** In the order of the job functions that the round shows; null: not shown here. */
  cells: readonly Readonly<{ jobFunction: JobFunction; score: number | null; points: number | null }>[];
  /** Over how many controls. */
  controls: number;
  /** Highest less lowest, exact and in whole points; null under two scores. */
  gap: number | null;
  gapPoints: number | null;
}>;

/**
 * Scores of the job functions over these controls. Made of levels that are shown by control, so it tells nothing that
 * those do not. Where no control is known to all, the function with the fewest is left out first (of equals the later).
 */
export function perception(controls: readonly FunctionLevels[], functions: readonly JobFunction[]): Perception {
  const compared = comparedOf(controls, functions);
  const shared = sharedBy(controls, compared);
  const cells = functions.map((jobFunction) => {
    const own = compared.includes(jobFunction) ? scoreOf(shared, jobFunction) : null;
    return { jobFunction, score: own, points: own === null ? null : wholePoints(own) };
  });
  const difference = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
  };
  return {
    cells,
    controls: shared.length,
    gap: difference(cells.map((cell) => cell.score)),
    gapPoints: difference(cells.map((cell) => cell.points)),
  };
}

/** How far apart the job functions see one control. */
export type ControlGap = Readonly<{
  controlId: string;
  title: string;
  levels: FunctionLevels["levels"];
  gap: number;
}>;

/**
 * The controls with the widest perception gaps, widest first: those that show every job function, so that like is ranked
 * with like, and of which the gap is wider than chance makes the widest of as many controls.
 *
 * @param chance by control the gap that chance seldom exceeds
 */
export function controlGaps(
  controls: readonly FunctionLevels[],
  functions: readonly JobFunction[],
  { chance, most }: Readonly<{ chance: ReadonlyMap<string, number>; most: number }>,
): readonly ControlGap[] {
  const gaps = controls.flatMap(({ control, levels }): readonly ControlGap[] => {
    if (levels.length < 2 || levels.length < functions.length) return [];
    const known = levels.map(({ level }) => level);
    return [{ controlId: control.id, title: control.title, levels, gap: Math.max(...known) - Math.min(...known) }];
  });
  return gaps
    .filter(({ controlId, gap }) => gap > (chance.get(controlId) ?? Number.POSITIVE_INFINITY))
    .toSorted((one, two) => two.gap - one.gap)
    .slice(0, most);
}

function comparedOf(controls: readonly FunctionLevels[], functions: readonly JobFunction[]): readonly JobFunction[] {
  const least = functions.reduce<JobFunction | null>(
    (found, one) =>
      found === null || sharedBy(controls, [one]).length <= sharedBy(controls, [found]).length ? one : found,
    null,
  );
  if (least === null || sharedBy(controls, functions).length > 0) return functions;
  return comparedOf(
    controls,
    functions.filter((one) => one !== least),
  );
}

function sharedBy(controls: readonly FunctionLevels[], functions: readonly JobFunction[]): readonly FunctionLevels[] {
  return functions.length === 0
    ? []
    : controls.filter(({ levels }) => functions.every((id) => levels.some(({ jobFunction }) => jobFunction === id)));
}

function scoreOf(controls: readonly FunctionLevels[], jobFunction: JobFunction): number | null {
  const states = controls.flatMap(({ control, levels }) => {
    const own = levels.find((one) => one.jobFunction === jobFunction);
    return own === undefined ? [] : [{ control, kind: "known", level: own.level } as const];
  });
  return score(states)?.score ?? null;
}
