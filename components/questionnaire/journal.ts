import type { AnswerToken } from "@/lib/core/questionnaire/answer";

/** A value as the server holds it; revision 0: none yet. */
export type Known = Readonly<{ value: AnswerToken | null; revision: number }>;

/**
 * An answer that the server has not confirmed: the last value, with the value and revision that the page showed first.
 * `sent`: the device's values that went out since; after a lost reply the server may hold any of them.
 */
export type Waiting = Readonly<{ value: AnswerToken | null; first: Known; sent: readonly (AnswerToken | null)[] }>;

/** The device's own value beside the one that was stored meanwhile by another. */
export type Conflict = Readonly<{ mine: AnswerToken | null; stored: Known }>;

/** What a device knows of an assessment's answers, by question id. Kept over reloads; shared by its tabs. */
export type Journal = Readonly<{
  waiting: Readonly<Record<string, Waiting>>;
  conflicts: Readonly<Record<string, Conflict>>;
  known: Readonly<Record<string, Known>>;
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
  kind: "saved" | "conflict" | "refused" | "closed" | "revealed";
  value: AnswerToken | null;
  revision: number;
}>;

export const emptyJournal: Journal = { waiting: {}, conflicts: {}, known: {} };

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
export function settle(journal: Journal, outcomes: readonly Outcome[]): Journal {
  return outcomes.reduce(settleOne, journal);
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

function settleOne(journal: Journal, { questionId, kind, value, revision }: Outcome): Journal {
  const waiting = journal.waiting[questionId];
  const stored: Known = { value, revision };
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
  return { waiting: rest, conflicts, known };
}

function newer(one: Known, two: Known | undefined): Known {
  return two !== undefined && two.revision > one.revision ? two : one;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
