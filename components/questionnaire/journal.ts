import type { AnswerToken } from "@/lib/core/questionnaire/answer";

/** A value as the server holds it; revision 0: none yet. */
export type Known = Readonly<{ value: AnswerToken | null; revision: number }>;

/**
 * An answer that the server has not confirmed: the last value, with the value and revision that the page showed first.
 * `sent`: the device's values that went out since; after a lost reply the server may hold any of them.
 */
export type Waiting = Readonly<{ value: AnswerToken | null; first: Known; sent: readonly (AnswerToken | null)[] }>;

/**
 * The device's own value beside the one that the server holds: stored meanwhile by another or, if `isRestored`, older than
 * what the server had confirmed before, as after a backup was restored.
 */
export type Conflict = Readonly<{ mine: AnswerToken | null; stored: Known; isRestored?: true }>;

/** What a device knows of an assessment's answers, by question id. Kept over reloads; shared by its tabs. */
export type Journal = Readonly<{
  waiting: Readonly<Record<string, Waiting>>;
  conflicts: Readonly<Record<string, Conflict>>;
  known: Readonly<Record<string, Known>>;
  /** When the server last confirmed anything, by this device's clock, in milliseconds. */
  confirmedAt: number;
}>;

/** One answer as POST /assess/{id}/answers takes it, and what it says of it. */
export type AnswerInput = Readonly<{
  questionId: string;
  value: AnswerToken | null;
  was: AnswerToken | null;
  base: number;
}>;
export type Outcome = Readonly<{
  questionId: string;
  kind: "saved" | "conflict" | "refused" | "closed" | "revealed" | "other-response";
  value: AnswerToken | null;
  revision: number;
}>;

export const emptyJournal: Journal = { waiting: {}, conflicts: {}, known: {}, confirmedAt: 0 };

/** Notes an answer just given. `shown` is what the page showed before. A conflict over it is thereby decided. */
export function note(journal: Journal, questionId: string, value: AnswerToken | null, shown: Known): Journal {
  const conflict = journal.conflicts[questionId];
  const first = conflict?.stored ?? newer(shown, journal.known[questionId]);
  const waiting = journal.waiting[questionId] ?? { value, first, sent: [] };
  const isBack = value === waiting.first.value && waiting.sent.length === 0;
  return {
    ...journal,
    conflicts: without(journal.conflicts, questionId),
    waiting: isBack
      ? without(journal.waiting, questionId)
      : { ...journal.waiting, [questionId]: { ...waiting, value } },
  };
}

/** What to post now: everything that waits, in one go. */
export function toSend(journal: Journal): readonly AnswerInput[] {
  return Object.entries(journal.waiting).map(([questionId, { value, first, sent }]) => {
    // "value = was" means nothing to do. After a lost reply there may be: the server may hold what was sent before.
    const was = value === first.value ? (sent.findLast((one) => one !== value) ?? first.value) : first.value;
    return { questionId, value, was, base: first.revision };
  });
}

/** Remembers that these values are on their way. */
export function markSent(journal: Journal, inputs: readonly AnswerInput[]): Journal {
  const waiting = { ...journal.waiting };
  for (const { questionId, value } of inputs) {
    const one = waiting[questionId];
    if (one !== undefined && !one.sent.includes(value)) waiting[questionId] = { ...one, sent: [...one.sent, value] };
  }
  return { ...journal, waiting };
}

/** Takes the server's word on answers that were sent. What changed since goes on waiting, on the new base. */
export function settle(journal: Journal, inputs: readonly AnswerInput[], outcomes: readonly Outcome[]): Journal {
  const baseOf = new Map(inputs.map(({ questionId, base }) => [questionId, base]));
  return outcomes.reduce((before, outcome) => settleOne(before, outcome, baseOf.get(outcome.questionId) ?? 0), journal);
}

/**
 * Takes the state that a page was made with, which is the server's word on everything confirmed before that. Where it is
 * older than what was confirmed, it stands, beside what this device knew of it: a choice for whoever answered.
 */
export function takePage(journal: Journal, shown: Readonly<Record<string, Known>>): Journal {
  const older = Object.entries(shown).flatMap(([questionId, stored]) => {
    const known = journal.known[questionId];
    const isOlder = known !== undefined && known.revision >= stored.revision && known.value !== stored.value;
    const isOpen = questionId in journal.waiting || questionId in journal.conflicts;
    return isOlder && !isOpen ? [[questionId, { mine: known.value, stored, isRestored: true }] as const] : [];
  });
  const known = { ...journal.known, ...shown };
  return { ...journal, known, conflicts: { ...journal.conflicts, ...Object.fromEntries(older) } };
}

/** Decides a conflict: for the device's own value, which is then sent on the stored one's base, or for the stored one. */
export function decide(journal: Journal, questionId: string, choice: "mine" | "stored"): Journal {
  const conflict = journal.conflicts[questionId];
  if (conflict === undefined) return journal;
  const decided: Journal = {
    ...journal,
    conflicts: without(journal.conflicts, questionId),
    known: { ...journal.known, [questionId]: conflict.stored },
  };
  return choice === "stored" ? decided : note(decided, questionId, conflict.mine, conflict.stored);
}

/** What the page should show for a question of which the server said `shown` when it made the page. */
export function currentValue(journal: Journal, questionId: string, shown: Known): AnswerToken | null {
  const waiting = journal.waiting[questionId];
  return waiting === undefined ? newer(shown, journal.known[questionId]).value : waiting.value;
}

function settleOne(journal: Journal, { questionId, kind, value, revision }: Outcome, base: number): Journal {
  if (kind === "other-response") return journal; // it says nothing about this one
  const waiting = journal.waiting[questionId];
  const stored: Known = { value, revision };
  if (waiting !== undefined && (kind === "saved" || kind === "conflict") && revision < base) {
    // Older than what this very answer was based on: the server was set back.
    const setBack = {
      ...journal,
      waiting: without(journal.waiting, questionId),
      known: { ...journal.known, [questionId]: stored },
    };
    if (waiting.value === value) return setBack;
    const conflict = { mine: waiting.value, stored, isRestored: true } as const;
    return { ...setBack, conflicts: { ...journal.conflicts, [questionId]: conflict } };
  }
  const known = { ...journal.known, [questionId]: newer(stored, journal.known[questionId]) };
  // Replies may overtake each other: one from before the base says nothing about what waits.
  if (waiting === undefined || revision < waiting.first.revision) return { ...journal, known };
  // The round is closed: what was chosen stays on this device, for its owner to see.
  if (kind === "closed") return { ...journal, known };
  const rest = without(journal.waiting, questionId);
  if (kind === "refused" || kind === "revealed" || waiting.value === value) return { ...journal, known, waiting: rest };
  // The stored value is one of this device's own: what was chosen since follows it.
  if (kind === "saved" || waiting.sent.includes(value)) {
    return { ...journal, known, waiting: { ...journal.waiting, [questionId]: { ...waiting, first: stored } } };
  }
  const conflicts = { ...journal.conflicts, [questionId]: { mine: waiting.value, stored } };
  return { ...journal, waiting: rest, conflicts, known };
}

function newer(one: Known, two: Known | undefined): Known {
  return two !== undefined && two.revision > one.revision ? two : one;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
