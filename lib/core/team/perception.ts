import type { Control } from "../questionnaire/control";
import { score } from "../scoring/score";
import { wholePoints } from "../scoring/whole-points";
import { type ControlAnswers, meanLevel } from "./control-answers";
import type { JobFunction } from "./round";
import { shownApart } from "./shown-apart";

/** A control's mean known level by job function, of those that may be shown apart there. */
export type FunctionLevels = Readonly<{
  control: Control;
  levels: readonly Readonly<{ jobFunction: JobFunction; level: number }>[];
}>;

/** The mean known levels of the job functions shown. None of a control that is left out. */
export function functionLevels(
  all: readonly ControlAnswers[],
  functions: readonly JobFunction[],
  withheld: ReadonlySet<string>,
  threshold: number,
): readonly FunctionLevels[] {
  return all.map(({ control, known }) => {
    const isShown = !withheld.has(control.id) && known.length >= threshold;
    const cells = functions.map((id) => ({ id, own: known.filter(({ jobFunction }) => jobFunction === id) }));
    const counts = cells.map(({ id, own }) => ({ id, count: own.length }));
    const apart = isShown ? shownApart(counts, known.length, threshold) : new Set();
    const shown = cells.filter(({ id }) => apart.has(id));
    return { control, levels: shown.map(({ id, own }) => ({ jobFunction: id, level: meanLevel(own) })) };
  });
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

/** The controls with the widest perception gaps, widest first; only where two job functions are shown. */
export function controlGaps(controls: readonly FunctionLevels[], most: number): readonly ControlGap[] {
  const gaps = controls.flatMap(({ control, levels }): readonly ControlGap[] => {
    if (levels.length < 2) return [];
    const known = levels.map(({ level }) => level);
    return [{ controlId: control.id, title: control.title, levels, gap: Math.max(...known) - Math.min(...known) }];
  });
  return gaps
    .filter(({ gap }) => gap > 0)
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
