import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnswerInput,
  decide,
  emptyJournal,
  type Journal,
  type Known,
  markSent,
  note,
  type Outcome,
  settle,
  toSend,
  valueOf,
} from "@/components/questionnaire/journal";

const none: Known = { value: null, revision: 0 };
const saved = (questionId: string, value: string | null, revision: number): Outcome => ({
  questionId,
  kind: "saved",
  value,
  revision,
});

describe("what waits", () => {
  test("is the last value of a question with the base that the page showed first", () => {
    const journal = note(note(emptyJournal, "a", "2", none), "a", "3", { value: "2", revision: 0 });
    expect(toSend(journal)).toEqual([{ questionId: "a", value: "3", was: null, base: 0 }]);
  });

  test("is nothing when a value returns to what it was before anything was sent", () => {
    const shown = { value: "1", revision: 4 };
    expect(toSend(note(note(emptyJournal, "a", "2", shown), "a", "1", shown))).toEqual([]);
  });

  test("still goes out when a value returns after another was sent, whose reply may be lost", () => {
    const shown = { value: "1", revision: 4 };
    const sent = markSent(note(emptyJournal, "a", "2", shown), [{ questionId: "a", value: "2", was: "1", base: 4 }]);
    expect(toSend(note(sent, "a", "1", shown))).toEqual([{ questionId: "a", value: "1", was: "2", base: 4 }]);
  });

  test("is confirmed by the server, and what was chosen meanwhile follows on the new base", () => {
    const first = note(emptyJournal, "a", "2", none);
    const journal = note(markSent(first, toSend(first)), "a", "3", none);
    expect(toSend(settle(journal, [saved("a", "2", 1)]))).toEqual([{ questionId: "a", value: "3", was: "2", base: 1 }]);
    expect(toSend(settle(first, [saved("a", "2", 1)]))).toEqual([]);
  });

  test("is dropped when the server refuses it", () => {
    const outcome: Outcome = { questionId: "a", kind: "refused", value: null, revision: 0 };
    expect(toSend(settle(note(emptyJournal, "a", "9", none), [outcome]))).toEqual([]);
  });
});

describe("a conflict", () => {
  const mine = note(emptyJournal, "a", "3", none);
  const found = settle(markSent(mine, toSend(mine)), [{ questionId: "a", kind: "conflict", value: "1", revision: 7 }]);

  test("keeps both values and sends nothing until it is decided", () => {
    expect(found.conflicts).toEqual({ a: { mine: "3", stored: { value: "1", revision: 7 } } });
    expect(toSend(found)).toEqual([]);
  });

  test("decided for the own value sends it on the stored one's base", () => {
    expect(toSend(decide(found, "a", "mine"))).toEqual([{ questionId: "a", value: "3", was: "1", base: 7 }]);
  });

  test("decided for the stored value sends nothing and shows it", () => {
    const decided = decide(found, "a", "stored");
    expect(toSend(decided)).toEqual([]);
    expect(valueOf(decided, "a", none)).toBe("1");
  });

  test("is decided by choosing any value", () => {
    const journal = note(found, "a", "4", none);
    expect(journal.conflicts).toEqual({});
    expect(toSend(journal)).toEqual([{ questionId: "a", value: "4", was: "1", base: 7 }]);
  });

  test("with a value of this device's own, whose reply was lost, is none", () => {
    const journal = note(markSent(mine, toSend(mine)), "a", "2", none);
    const settled = settle(journal, [{ questionId: "a", kind: "conflict", value: "3", revision: 1 }]);
    expect(settled.conflicts).toEqual({});
    expect(toSend(settled)).toEqual([{ questionId: "a", value: "2", was: "3", base: 1 }]);
  });
});

/** The server's rule for one answer (CO-2). */
class Server {
  readonly stored = new Map<string, Known>();

  at(questionId: string): Known {
    return this.stored.get(questionId) ?? none;
  }

  save({ questionId, value, was, base }: AnswerInput): Outcome {
    const current = this.at(questionId);
    if (value === was || current.value === value) return { questionId, kind: "saved", ...current };
    if (current.revision !== base) return { questionId, kind: "conflict", ...current };
    const next = { value, revision: current.revision + 1 };
    this.stored.set(questionId, next);
    return { questionId, kind: "saved", ...next };
  }
}

const question = fc.constantFrom("a", "b");
const value = fc.constantFrom(null, "0", "1", "2");
const step = fc.oneof(
  fc.record({ kind: fc.constant("choose" as const), question, value }),
  fc.record({ kind: fc.constant("elsewhere" as const), question, value }),
  fc.record({ kind: fc.constantFrom("send" as const, "lose-request" as const, "lose-reply" as const) }),
  fc.record({ kind: fc.constantFrom("deliver" as const, "reload" as const) }),
);

describe("in any interleaving of choices, lost requests, lost replies, late replies, reloads and another device", () => {
  test("no answer is lost: in the end each question holds the last choice, or a value that was shown as a conflict", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const server = new Server();
        const page = new Map<string, Known>();
        const chosen = new Map<string, string | null>();
        const late: (readonly Outcome[])[] = [];
        let journal: Journal = emptyJournal;
        const shown = (id: string) => page.get(id) ?? none;
        const post = () => {
          const inputs = toSend(journal);
          journal = markSent(journal, inputs);
          return inputs;
        };
        for (const one of steps) {
          if (one.kind === "choose") {
            journal = note(journal, one.question, one.value, shown(one.question));
            chosen.set(one.question, one.value);
          }
          if (one.kind === "elsewhere") {
            const now = server.at(one.question);
            server.save({ questionId: one.question, value: one.value, was: now.value, base: now.revision });
          }
          if (one.kind === "send") late.push(post().map((input) => server.save(input)));
          if (one.kind === "lose-request") post();
          if (one.kind === "lose-reply") for (const input of post()) server.save(input);
          if (one.kind === "deliver") journal = settle(journal, late.pop() ?? []);
          if (one.kind === "reload") for (const id of ["a", "b"]) page.set(id, server.at(id));
        }
        for (let round = 0; round < 5 && toSend(journal).length > 0; round += 1) {
          journal = settle(
            journal,
            post().map((input) => server.save(input)),
          );
        }
        expect(toSend(journal)).toEqual([]);
        for (const [id, conflict] of Object.entries(journal.conflicts)) expect(conflict.mine).toBe(chosen.get(id));
        return [...chosen].every(([id, last]) => {
          const isShown = id in journal.conflicts;
          const isElsewhere = steps.some((one) => one.kind === "elsewhere" && one.question === id);
          return isShown || server.at(id).value === last || isElsewhere;
        });
      }),
      { numRuns: 3000 },
    );
  });

  test("another device's value is never overwritten unseen", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), fc.boolean(), (choices, loses) => {
        const server = new Server();
        server.save({ questionId: "a", value: "from elsewhere", was: null, base: 0 });
        let journal = emptyJournal;
        for (const one of choices) {
          journal = note(journal, "a", one, none);
          const inputs = toSend(journal);
          journal = markSent(journal, inputs);
          const outcomes = inputs.map((input) => server.save(input));
          if (!loses) journal = settle(journal, outcomes);
          if ("a" in journal.conflicts) break;
        }
        expect(server.at("a").value).toBe("from elsewhere");
      }),
    );
  });
});
