import type { Report, ReportControl } from "../report/report";
import { wholePoints } from "../scoring/whole-points";
import type { RoundChange, RoundPoint, RoundTrend } from "./round-trend";

/** The rounds of one scope over time, oldest first. Made of what their reports show, so it tells nothing more. */
export function buildRoundTrend(reports: readonly Report[]): RoundTrend {
  const inOrder = reports.toSorted((one, two) => one.touchedAt.localeCompare(two.touchedAt));
  return {
    points: inOrder.map(pointOf),
    changes: inOrder.slice(1).flatMap((later, at) => {
      const earlier = inOrder[at];
      return earlier === undefined ? [] : [changeBetween(earlier, later)];
    }),
    hasBothDepths: new Set(inOrder.map(({ basis }) => basis)).size > 1,
  };
}

function pointOf(report: Report): RoundPoint {
  const { touchedAt, versions, basis, result, domains, team } = report;
  return {
    assessmentId: nameOf(report),
    at: touchedAt,
    respondents: team?.respondents ?? 1,
    questionnaire: versions.questionnaire,
    basis,
    points: result?.points ?? null,
    highPoints: result?.highPoints ?? null,
    domains: domains.map(({ id, shortTitle, result: own }) => ({ id, title: shortTitle, points: own?.points ?? null })),
    agreement: team?.agreement?.tenths ?? null,
  };
}

/** A report that a share link shows has no id, and stands in no trend; its time would name it as well. */
function nameOf({ assessmentId, touchedAt }: Report): string {
  return assessmentId ?? touchedAt;
}

function changeBetween(earlier: Report, later: Report): RoundChange {
  const named = { from: nameOf(earlier), to: nameOf(later) };
  const isSame =
    earlier.versions.questionnaire === later.versions.questionnaire &&
    earlier.versions.scoring === later.versions.scoring &&
    earlier.basis === later.basis;
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

type Pair = Readonly<{ before: ReportControl; after: ReportControl }>;

/** The controls that both reports show and that apply in both. */
function sharedControls(earlier: Report, later: Report): readonly Pair[] {
  const before = new Map(earlier.controls.filter(isCompared).map((control) => [control.id, control]));
  return later.controls.filter(isCompared).flatMap((after) => {
    const same = before.get(after.id);
    return same === undefined ? [] : [{ before: same, after }];
  });
}

function isCompared({ state }: ReportControl): boolean {
  return state !== "not-applicable" && state !== "withheld";
}

/** The later score less the earlier, both over these controls with the later weights, in whole points. */
function differenceOver(pairs: readonly Pair[]): number | null {
  const weights = pairs.reduce((sum, { after }) => sum + after.weight, 0);
  if (weights === 0) return null;
  const points = (of: (pair: Pair) => ReportControl) =>
    wholePoints(
      (100 * pairs.reduce((sum, pair) => sum + (pair.after.weight * (of(pair).level ?? 0)) / 4, 0)) / weights,
    );
  return points(({ after }) => after) - points(({ before }) => before);
}
