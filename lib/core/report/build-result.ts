import type { Benchmark } from "../benchmark/benchmark";
import { ownLevels, practicesOf } from "../benchmark/practice";
import type { TargetProfile } from "../questionnaire/assessment";
import { levelInFull } from "../questionnaire/level-in-full";
import type { Questionnaire } from "../questionnaire/questionnaire";
import { type ControlState, isScored } from "../scoring/control-state";
import { maturity } from "../scoring/maturity";
import { type Score, score } from "../scoring/score";
import { targetLevel, targetScore } from "../scoring/target";
import { wholePoints } from "../scoring/whole-points";
import type { ReportControl, ReportDomain, ReportGap, ReportResult } from "./report";

type Standing = NonNullable<ReportDomain["result"]>;

/** The headline numbers over these controls; null where none applies. */
export function reportResult(
  states: readonly ControlState[],
  profile: TargetProfile,
  listedGaps: readonly ReportGap[],
): ReportResult | null {
  const scored = score(states);
  const standing = standingOf(states, profile, scored);
  if (scored === null || standing === null) return null;
  return {
    ...standing,
    maturity: maturity(scored),
    // Of the tenths that stand in the list, so that whoever adds them up finds this sum.
    shownGain: listedGaps.reduce((sum, gap) => sum + Math.round(10 * gap.gainTenths), 0) / 10,
    weights: weightsOf(states),
  };
}

/** Each domain's standing over its controls, in the questionnaire's order. */
export function reportDomains(
  questionnaire: Questionnaire,
  states: readonly ControlState[],
  profile: TargetProfile,
): readonly ReportDomain[] {
  return questionnaire.domains.map((domain) => {
    const own = states.filter((state) => state.control.domainId === domain.id);
    return {
      id: domain.id,
      title: domain.title,
      shortTitle: domain.shortTitle,
      isWithheld: own.some(({ kind }) => kind === "withheld") && !own.some(isScored),
      result: standingOf(own, profile, score(own)),
      controlCount: own.length,
      knownCount: own.filter((state) => state.kind === "known").length,
    };
  });
}

/** One control as a report shows it. A mean has no level's words, as nobody need have chosen that level. */
export function reportControl(
  state: ControlState,
  questionnaire: Questionnaire,
  profile: TargetProfile,
  benchmark: Benchmark,
): ReportControl {
  const { control, kind } = state;
  const target = targetLevel(control, profile);
  const level = state.kind === "known" ? state.level : null;
  const levelBand = state.kind === "known" ? (state.band ?? null) : null;
  return {
    id: control.id,
    title: control.title,
    question: control.question,
    domainId: control.domainId,
    domainTitle: questionnaire.domains.find((domain) => domain.id === control.domainId)?.title ?? control.domainId,
    isCore: control.isCore,
    weight: control.weight,
    state: kind,
    level,
    levelBand,
    reached: isScored(state) ? (control.weight * (level ?? 0)) / 4 : null,
    levelText: level === null || levelBand !== null ? null : levelInFull(control.levels, level),
    target,
    targetText: levelInFull(control.levels, target) ?? "",
    practices: practicesOf(control.id, ownLevels({ level, levelBand }), benchmark),
  };
}

function standingOf(states: readonly ControlState[], profile: TargetProfile, scored: Score | null): Standing | null {
  const target = targetScore(states, profile);
  if (scored === null || target === null) return null;
  const points = wholePoints(scored.score);
  const highPoints = wholePoints(scored.range.high);
  const targetPoints = wholePoints(target);
  return {
    ...scored,
    target,
    points,
    highPoints,
    targetPoints,
    distancePoints: points - targetPoints,
    unknownPoints: highPoints - points,
  };
}

function weightsOf(states: readonly ControlState[]): ReportResult["weights"] {
  const applicable = states.filter(isScored);
  const sum = (some: readonly ControlState[], of: (state: ControlState) => number) =>
    some.reduce((total, state) => total + of(state), 0);
  return {
    applicable: sum(applicable, (state) => state.control.weight),
    reached: sum(applicable, (state) => (state.kind === "known" ? (state.control.weight * state.level) / 4 : 0)),
    unknown: sum(applicable, (state) => (state.kind === "known" ? 0 : state.control.weight)),
  };
}
