import type { ComparisonAnswer } from "../benchmark/comparison";
import { type FiguresChange, figuresChanges } from "../benchmark/figures-change";
import { notesOn } from "./gather-notes";
import type { Report, ReportControl } from "./report";

/** A value in two reports. */
type Pair<T> = Readonly<{ before: T; after: T }>;

/** What differs between two reports of one assessment, of what both of them show. */
export type ReportChanges = Readonly<{
  /** Whole points; null: no score. */
  points: Pair<number | null> | null;
  highPoints: Pair<number | null> | null;
  targetPoints: Pair<number | null> | null;
  /** What the score stands on: quick or full, how many controls. */
  isBasisChanged: boolean;
  domains: readonly (Pair<number | null> & Readonly<{ title: string }>)[];
  controls: readonly (Pair<Pick<ReportControl, "state" | "level" | "levelBand">> & Readonly<{ title: string }>)[];
  /** Controls with other notes. */
  notes: readonly Readonly<{ title: string }>[];
  /** Industry questions whose answer is another one. */
  answers: readonly (Pair<ComparisonAnswer> & Readonly<{ title: string }>)[];
  /** Published figures that differ. */
  figures: readonly FiguresChange[];
  figuresEdition: Pair<string> | null;
  isProfileChanged: boolean;
}>;

/** Compares two reports; what is the same in both is left out. */
export function reportChanges(before: Report, after: Report): ReportChanges {
  const edition = { before: before.versions.figures, after: after.versions.figures };
  return {
    points: pair(before.result?.points ?? null, after.result?.points ?? null),
    highPoints: pair(before.result?.highPoints ?? null, after.result?.highPoints ?? null),
    targetPoints: pair(before.result?.targetPoints ?? null, after.result?.targetPoints ?? null),
    isBasisChanged: before.basis !== after.basis || before.counts.asked !== after.counts.asked,
    domains: after.domains.flatMap(({ id, title, result }) => {
      const earlier = before.domains.find((one) => one.id === id)?.result ?? null;
      const found = pair(earlier?.points ?? null, result?.points ?? null);
      return found === null ? [] : [{ title, ...found }];
    }),
    controls: after.controls.flatMap((control) => controlChange(before, control)),
    notes: after.controls
      .filter(({ id }) => JSON.stringify(notesOn(before.notes, id)) !== JSON.stringify(notesOn(after.notes, id)))
      .map(({ title }) => ({ title })),
    answers: after.comparisons.flatMap(({ questionId, title, answer }) => {
      const earlier = before.comparisons.find((one) => one.questionId === questionId)?.answer;
      const isSame = earlier === undefined || JSON.stringify(plain(earlier)) === JSON.stringify(plain(answer));
      return isSame ? [] : [{ title, before: earlier, after: answer }];
    }),
    figures: figuresChanges(before.comparisons, after.comparisons),
    figuresEdition: edition.before === edition.after ? null : edition,
    isProfileChanged: JSON.stringify(before.profile.map(rowOf)) !== JSON.stringify(after.profile.map(rowOf)),
  };
}

/** Whether nothing differs at all. */
export function isUnchanged(changes: ReportChanges): boolean {
  return Object.values(changes).every(
    (one) => one === null || one === false || (Array.isArray(one) && one.length === 0),
  );
}

function pair<T>(before: T, after: T): Pair<T> | null {
  return before === after ? null : { before, after };
}

function controlChange(
  { controls }: Report,
  { id, title, state, level, levelBand }: ReportControl,
): ReportChanges["controls"] {
  const earlier = controls.find((one) => one.id === id);
  if (earlier === undefined || (earlier.state === state && earlier.level === level)) return [];
  const before = { state: earlier.state, level: earlier.level, levelBand: earlier.levelBand };
  return [{ title, before, after: { state, level, levelBand } }];
}

/** What was answered, whatever the order of its keys. */
function plain(answer: ComparisonAnswer): readonly string[] {
  return answer.kind === "options" ? [answer.kind, ...answer.optionIds] : [answer.kind];
}

function rowOf({ title, answer }: Report["profile"][number]): readonly string[] {
  return [title, answer];
}
