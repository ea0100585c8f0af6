import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnswerInput,
  currentValue,
  decide,
  emptyJournal,
  type Journal,
  type Known,
  markSent,
  note,
  type Outcome,
  settle,
  takePage,
  toSend,
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
    expect(toSend(settle(journal, [], [saved("a", "2", 1)]))).toEqual([
      { questionId: "a", value: "3", was: "2", base: 1 },
    ]);
    expect(toSend(settle(first, [], [saved("a", "2", 1)]))).toEqual([]);
  });

  test("is dropped when the server refuses it", () => {
    const outcome: Outcome = { questionId: "a", kind: "refused", value: null, revision: 0 };
    expect(toSend(settle(note(emptyJournal, "a", "9", none), [], [outcome]))).toEqual([]);
  });
});

describe("an answer that came after the round was closed", () => {
  test("stays on the device, beside what is stored and counts", () => {
    const shown = { value: "1", revision: 4 };
    const sent = markSent(note(emptyJournal, "a", "2", shown), [{ questionId: "a", value: "2", was: "1", base: 4 }]);
    const closed = settle(sent, [], [{ questionId: "a", kind: "closed", value: "1", revision: 4 }]);
    expect(toSend(closed)).toMatchObject([{ questionId: "a", value: "2", base: 4 }]);
    expect(closed.known.a).toEqual(shown);
    expect(closed.conflicts).toEqual({});
  });
});

describe("a conflict", () => {
  const mine = note(emptyJournal, "a", "3", none);
  const found = settle(
    markSent(mine, toSend(mine)),
    [],
    [{ questionId: "a", kind: "conflict", value: "1", revision: 7 }],
  );

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
    expect(currentValue(decided, "a", none)).toBe("1");
  });

  test("is decided by choosing any value", () => {
    const journal = note(found, "a", "4", none);
    expect(journal.conflicts).toEqual({});
    expect(toSend(journal)).toEqual([{ questionId: "a", value: "4", was: "1", base: 7 }]);
  });

  test("with a value of this device's own, whose reply was lost, is none", () => {
    const journal = note(markSent(mine, toSend(mine)), "a", "2", none);
    const settled = settle(journal, [], [{ questionId: "a", kind: "conflict", value: "3", revision: 1 }]);
    expect(settled.conflicts).toEqual({});
    expect(toSend(settled)).toEqual([{ questionId: "a", value: "2", was: "3", base: 1 }]);
  });
});

describe("after a backup was restored", () => {
  const shownAgain = { value: "1", revision: 1 };
  const before: Journal = { ...emptyJournal, known: { a: { value: "4", revision: 2 } } };

  test("a page made since then shows what the server holds, and what it had confirmed is a choice", () => {
    const journal = takePage(before, { a: shownAgain });
    expect(currentValue(journal, "a", shownAgain)).toBe("1");
    expect(journal.conflicts).toEqual({ a: { mine: "4", stored: shownAgain, isRestored: true } });
    expect(toSend(decide(journal, "a", "mine"))).toEqual([{ questionId: "a", value: "4", was: "1", base: 1 }]);
    expect(toSend(decide(journal, "a", "stored"))).toEqual([]);
  });

  test("a page opened before asks as soon as something is chosen there, and never sends for ever", () => {
    const journal = note(before, "a", "3", shownAgain);
    const inputs = toSend(journal);
    const outcome: Outcome = { questionId: "a", kind: "conflict", ...shownAgain };
    const settled = settle(markSent(journal, inputs), inputs, [outcome]);
    expect(toSend(settled)).toEqual([]);
    expect(settled.conflicts).toEqual({ a: { mine: "3", stored: shownAgain, isRestored: true } });
    const same: Outcome = { questionId: "a", kind: "saved", value: "3", revision: 1 };
    expect(settle(markSent(journal, inputs), inputs, [same])).toMatchObject({ waiting: {}, conflicts: {} });
  });

  test("nothing is asked about what the server holds as it was confirmed, or newer", () => {
    expect(takePage(before, { a: { value: "4", revision: 2 } }).conflicts).toEqual({});
    expect(takePage(before, { a: { value: "0", revision: 3 } }).conflicts).toEqual({});
  });
});

test("the server's word on another response changes nothing here", () => {
  const journal = note(emptyJournal, "a", "2", none);
  const outcome: Outcome = { questionId: "a", kind: "other-response", value: null, revision: 0 };
  expect(settle(journal, toSend(journal), [outcome])).toEqual(journal);
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

/** A device with its page and journal, and a network that loses requests, loses replies and delivers late. */
class Device {
  journal: Journal = emptyJournal;
  readonly chosen = new Map<string, string | null>();
  private readonly page = new Map<string, Known>();
  private readonly late: Readonly<{ inputs: readonly AnswerInput[]; outcomes: readonly Outcome[] }>[] = [];

  constructor(private readonly server: Server) {}

  choose(questionId: string, value: string | null): void {
    this.journal = note(this.journal, questionId, value, this.page.get(questionId) ?? none);
    this.chosen.set(questionId, value);
  }

  post(): readonly AnswerInput[] {
    const inputs = toSend(this.journal);
    this.journal = markSent(this.journal, inputs);
    return inputs;
  }

  send(): void {
    const inputs = this.post();
    this.late.push({ inputs, outcomes: inputs.map((input) => this.server.save(input)) });
  }

  deliver(): void {
    const { inputs, outcomes } = this.late.pop() ?? { inputs: [], outcomes: [] };
    this.journal = settle(this.journal, inputs, outcomes);
  }

  reload(): void {
    for (const id of ["a", "b"]) this.page.set(id, this.server.at(id));
    this.journal = takePage(this.journal, Object.fromEntries(this.page));
  }

  comeOnline(): void {
    for (let round = 0; round < 5 && toSend(this.journal).length > 0; round += 1) {
      this.send();
      this.deliver();
    }
  }
}

type Step = (device: Device, server: Server) => void;
const question = fc.constantFrom("a", "b");
const value = fc.constantFrom(null, "0", "1", "2");
const choice: fc.Arbitrary<Step> = fc.tuple(question, value).map(
  ([id, one]) =>
    (device) =>
      device.choose(id, one),
);
const network: fc.Arbitrary<Step> = fc.constantFrom<Step>(
  (device) => device.send(),
  (device) => void device.post(),
  (device, server) => void device.post().map((input) => server.save(input)),
  (device) => device.deliver(),
);
const weather = fc.oneof(
  network,
  fc.constant<Step>((device) => device.reload()),
);
/** Another device, which only ever says "elsewhere", so that its values can be told from this one's. */
const elsewhere: fc.Arbitrary<Step> = question.map((id) => (_, server) => {
  const { value: was, revision: base } = server.at(id);
  server.save({ questionId: id, value: `elsewhere ${base}`, was, base });
});

function play(steps: readonly Step[]): Readonly<{ device: Device; server: Server }> {
  const server = new Server();
  const device = new Device(server);
  for (const step of steps) step(device, server);
  device.comeOnline();
  return { device, server };
}

describe("in any interleaving of choices, lost requests, lost replies, late replies and reloads", () => {
  test("the server holds the last choice of every question once the network is back", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(choice, weather), { maxLength: 30 }), (steps) => {
        const { device, server } = play(steps);
        expect(device.journal.conflicts).toEqual({});
        for (const [id, last] of device.chosen) expect(server.at(id).value).toBe(last);
      }),
      { numRuns: 3000 },
    );
  });

  test("with another device, the last choice is stored, shown as a conflict, or was followed by the other's", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(choice, weather, elsewhere), { maxLength: 30 }), (steps) => {
        const { device, server } = play(steps);
        expect(toSend(device.journal)).toEqual([]);
        for (const [id, last] of device.chosen) {
          const conflict = device.journal.conflicts[id];
          const stored = server.at(id).value;
          if (conflict !== undefined) expect(conflict.mine).toBe(last);
          else if (stored !== last) expect(stored).toMatch(/^elsewhere/);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("another device's value is never overwritten before it was shown", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), network, (values, between) => {
        const server = new Server();
        const device = new Device(server);
        server.save({ questionId: "a", value: "elsewhere", was: null, base: 0 });
        for (const one of values) {
          if ("a" in device.journal.conflicts) break;
          device.choose("a", one);
          between(device, server);
        }
        device.comeOnline();
        expect(server.at("a").value).toBe("elsewhere");
      }),
    );
  });
});
