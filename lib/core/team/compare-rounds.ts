import { wholePoints } from "../scoring/whole-points";
import type { RoundChange } from "./round-trend";
import type { TrendReport } from "./trend-report";

type Named = Readonly<{ id: string; report: TrendReport }>;

/** What may be said from one round to a later one. */
export function compareRounds({ id: from, report: earlier }: Named, { id: to, report: later }: Named): RoundChange {
  const named = { from, to };
  const isSame = basisKey(earlier) === basisKey(later) && !isAnyWithheld(earlier) && !isAnyWithheld(later);
  if (isSame && earlier.result !== null && later.result !== null) {
    const domains = later.domains.flatMap(({ id, shortTitle, result }) => {
      const before = earlier.domains.find((domain) => domain.id === id)?.result ?? null;
      return result === null || before === null
        ? []
        : [{ id, title: shortTitle, points: result.points - before.points }];
    });
    return {
      ...named,
      kind: "whole",
      controls: later.controls.length,
      points: later.result.points - earlier.result.points,
      domains,
    };
  }
  const pairs = sharedControls(earlier, later);
  const points = differenceOver(pairs);
  if (points === null || earlier.versions.scoring !== later.versions.scoring) return { ...named, kind: "incomparable" };
  return {
    ...named,
    kind: "shared",
    controls: pairs.length,
    points,
    domains: later.domains.flatMap(({ id, shortTitle }) => {
      const own = differenceOver(pairs.filter(({ after }) => after.domainId === id));
      return own === null ? [] : [{ id, title: shortTitle, points: own }];
    }),
  };
}

/** Scores with one key were made from the same questions in the same way, so that they themselves may be compared. */
export function basisKey({ versions, basis }: Pick<TrendReport, "versions" | "basis">): string {
  return JSON.stringify([versions.questionnaire, versions.scoring, basis]);
}

/** Whether a score leaves out controls: then it is of other controls than another score, or counts them otherwise. */
function isAnyWithheld({ controls }: TrendReport): boolean {
  return controls.some(({ state }) => state === "withheld");
}

type Compared = TrendReport["controls"][number];
type Pair = Readonly<{ before: Compared; after: Compared }>;

/** The controls that both reports show and that apply in both. */
function sharedControls(earlier: TrendReport, later: TrendReport): readonly Pair[] {
  const before = new Map(earlier.controls.filter(isCompared).map((control) => [control.id, control]));
  return later.controls.filter(isCompared).flatMap((after) => {
    const same = before.get(after.id);
    return same === undefined ? [] : [{ before: same, after }];
  });
}

function isCompared({ state }: Compared): boolean {
  return state !== "not-applicable" && state !== "withheld";
}

/** The later score less the earlier, both over these controls with the later weights, in whole points. */
function differenceOver(pairs: readonly Pair[]): number | null {
  const weights = pairs.reduce((sum, { after }) => sum + after.weight, 0);
  if (weights === 0) return null;
  const points = (of: (pair: Pair) => Compared) =>
    wholePoints(
      (100 * pairs.reduce((sum, pair) => sum + (pair.after.weight * (of(pair).level ?? 0)) / 4, 0)) / weights,
    );
  return points(({ after }) => after) - points(({ before }) => before);
}
