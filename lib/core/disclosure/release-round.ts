import type { Control } from "../questionnaire/control";
import type { ControlAnswers } from "../team/control-answers";
import type { JobFunction } from "../team/round";
import { shownApart } from "../team/shown-apart";
import type { EarlierControl, EarlierLevels, ShownFunction } from "./earlier-levels";
import { anyLevel, type LevelBand, middleOf } from "./level-band";
import { countLevels, type LevelCounts, sizeOf } from "./level-counts";
import { partitionOf } from "./partition";
import { type Group, releaseFunctions } from "./release-functions";
import { releaseLater } from "./release-later";
import { bandAt, type ReleasedLevels, releaseLevels } from "./release-levels";

/** All that a report may show of the levels given to one control; `withheld`: known to somebody, and not shown. */
export type ReleasedControl = Readonly<{ control: Control }> &
  (
    | Readonly<{ kind: "shown"; levels: ReleasedLevels; functions: readonly ShownFunction[] }>
    | Readonly<{ kind: "nobody-knows" | "withheld" }>
  );

export type ReleaseRules = Readonly<{
  threshold: number;
  /** The job functions that the round shows apart. */
  functions: readonly JobFunction[];
  /** What other reports of the scope show, by control. */
  earlier: ReadonlyMap<string, readonly EarlierControl[]>;
}>;

/**
 * Everything that is published of the levels of a round. All other numbers of its report are computed from this alone,
 * so they cannot tell more: scores, gaps and their order, agreement of the round, trends.
 */
export function releaseRound(all: readonly ControlAnswers[], rules: ReleaseRules): readonly ReleasedControl[] {
  return all.map((one) => releaseControl(one, rules));
}

function releaseControl({ control, known }: ControlAnswers, rules: ReleaseRules): ReleasedControl {
  const { threshold, earlier } = rules;
  if (known.length === 0) return { control, kind: "nobody-knows" };
  if (known.length < threshold) return { control, kind: "withheld" };
  const counts = countLevels(known.map(({ level }) => level));
  const near = nearOf(earlier.get(control.id) ?? [], known.length, threshold);
  const release = near.length === 0 ? releaseLevels : releaseLater(known.length, near, threshold).release;
  const levels = release(counts);
  if (isAny(levels.band)) return { control, kind: "withheld" };
  return { control, kind: "shown", levels, functions: releaseApart(known, rules, { near, release }) };
}

type Given = Readonly<{ near: readonly EarlierControl[]; release: (counts: LevelCounts) => ReleasedLevels }>;

/** The job functions told apart, or none: where one of them could not be shown, what the others show would be left. */
function releaseApart(
  known: ControlAnswers["known"],
  { threshold, functions }: ReleaseRules,
  { near, release }: Given,
): readonly ShownFunction[] {
  const countsOf = (isOne: (id: JobFunction | null) => boolean) =>
    countLevels(known.filter(({ jobFunction }) => isOne(jobFunction)).map(({ level }) => level));
  const cells = functions.map((id) => ({ id, count: sizeOf(countsOf((one) => one === id)) }));
  const shown = shownApart(cells, known.length, threshold);
  const apart = functions.filter((id) => shown.has(id));
  if (apart.length === 0 || near.some((one) => one.functions === null)) return [];
  const others = countsOf((one) => one === null || !shown.has(one));
  const groups = apart.map((id): Group => {
    const counts = countsOf((one) => one === id);
    return { counts, bands: functionBands(id, sizeOf(counts), near, threshold) };
  });
  if (groups.some(({ bands, counts }) => isAny(bandAt(bands, counts)))) return [];
  const rest: readonly Group[] = sizeOf(others) === 0 ? [] : [{ counts: others, bands: [anyLevel] }];
  const bands = releaseFunctions([...groups, ...rest], release) ?? [];
  return apart.flatMap((jobFunction, at) => {
    const [band, group] = [bands[at], groups[at]];
    return band === undefined || group === undefined ? [] : [{ jobFunction, known: sizeOf(group.counts), band }];
  });
}

function functionBands(
  id: JobFunction,
  n: number,
  near: readonly EarlierControl[],
  threshold: number,
): readonly LevelBand[] {
  const own = near.flatMap(({ functions }) => (functions ?? []).filter(({ jobFunction }) => jobFunction === id));
  const before = nearOf(own.map(levelsOf), n, threshold);
  return before.length === 0 ? partitionOf(n).bands : releaseLater(n, before, threshold).bands;
}

function levelsOf({ known, band }: ShownFunction): EarlierLevels {
  const nothing = {
    agreement: { kind: "withheld" },
    histogram: { kind: "withheld", reason: "single-answer" },
  } as const;
  return { known, band, level: middleOf(band), ...nothing };
}

/** Those from which this many may differ by fewer people than the threshold. */
function nearOf<Shown extends EarlierLevels>(all: readonly Shown[], n: number, threshold: number): readonly Shown[] {
  return all.filter(({ known }) => Math.abs(known - n) < threshold);
}

function isAny({ from, to }: LevelBand): boolean {
  return from === anyLevel.from && to === anyLevel.to;
}
