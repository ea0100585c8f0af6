import type { ResponseReader } from "@/lib/core/questionnaire/response-key";
import { markSent, type Outcome, settle, toSend } from "./journal";
import type { JournalStore } from "./journal-store";

/**
 * What the page says of its answers. `waiting`: kept on this device, tried again. `refused`: kept too, but trying again
 * as they are cannot help. `undecided`: another value is stored, and nobody has chosen yet. `ended`: this device may no
 * longer save. `signed-out`, `other-response`: nobody, or somebody else, is signed in here now. `closed`: the round is over.
 */
export type SaveState = Readonly<
  | { kind: "quiet" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "waiting" }
  | { kind: "refused"; reason: string }
  | { kind: "undecided"; conflicts: number }
  | { kind: "ended" | "signed-out" | "other-response" }
  | { kind: "closed" }
>;

export type Sender = Readonly<{
  /** Sends what waits after so many milliseconds without a further call. */
  sendSoon: (milliseconds: number) => void;
  /** Sends what waits now; true when nothing waits any more. */
  sendNow: () => Promise<boolean>;
  stop: () => void;
}>;

type Options = Readonly<{
  address: string;
  store: JournalStore;
  reader: ResponseReader;
  onState: (state: SaveState) => void;
  /** After the server's word on answers. */
  onSettled: (outcomes: readonly Outcome[]) => void;
}>;

const firstRetry = 1000;
const lastRetry = 60_000;
const patience = 15_000;
const mostAtOnce = 200;
const mostBytes = 48 * 1024;

/** Posts what waits in the journal, one request at a time, and tries again with growing pauses until it is confirmed. */
export function startSender({ address, store, reader, onState, onSettled }: Options): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inFlight: Promise<boolean> | null = null;
  let failures = 0;
  let isOver = false;

  function sendSoon(milliseconds: number): void {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => void sendNow(), milliseconds);
  }

  async function sendNow(): Promise<boolean> {
    clearTimeout(timer);
    if (inFlight !== null) await inFlight;
    if (isOver) return toSend(store.read()).length === 0;
    inFlight = send();
    const isDone = await inFlight;
    inFlight = null;
    return isDone;
  }

  async function send(): Promise<boolean> {
    const answers = firstOf(toSend(store.read()));
    if (answers.length === 0) {
      // Another tab may have sent what this one could not.
      if (failures > 0) onState({ kind: "quiet" });
      failures = 0;
      return true;
    }
    onState({ kind: "saving" });
    store.update((journal) => markSent(journal, answers));
    const reply = await post(address, { answers, response: reader.response, isPersons: reader.isPerson });
    if (reply.kind === "answered") return settleWith(answers, reply.outcomes);
    if (reply.kind === "failed") {
      failures += 1;
      onState({ kind: "waiting" });
      const pause = Math.min(firstRetry * 2 ** (failures - 1), lastRetry);
      sendSoon(Math.max(reply.retryAfter, pause * (0.75 + Math.random() / 2)));
      return false;
    }
    isOver = reply.kind !== "refused";
    onState(reply);
    return false;
  }

  async function settleWith(answers: ReturnType<typeof toSend>, outcomes: readonly Outcome[]): Promise<boolean> {
    failures = 0;
    const journal = store.update((before) => ({ ...settle(before, answers, outcomes), confirmedAt: Date.now() }));
    onSettled(outcomes);
    if (outcomes.some(({ kind }) => kind === "closed")) {
      isOver = true;
      onState({ kind: "closed" });
      return false;
    }
    if (toSend(journal).length > 0) return send();
    const conflicts = Object.keys(journal.conflicts).length;
    onState(conflicts > 0 ? { kind: "undecided", conflicts } : { kind: "saved", at: new Date() });
    return true;
  }

  return {
    sendSoon,
    sendNow,
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/** As many as one request takes: what a browser sends on while its page goes is short, and so is what a server reads. */
function firstOf(answers: ReturnType<typeof toSend>): ReturnType<typeof toSend> {
  let length = 0;
  const encoder = new TextEncoder();
  return answers.slice(0, mostAtOnce).filter((answer) => {
    length += encoder.encode(JSON.stringify(answer)).length;
    return length <= mostBytes;
  });
}

type Save = Readonly<{ answers: ReturnType<typeof toSend>; response: string; isPersons: boolean }>;

type Reply =
  | Readonly<{ kind: "answered"; outcomes: readonly Outcome[] }>
  | Readonly<{ kind: "ended" | "signed-out" | "other-response" }>
  | Readonly<{ kind: "refused"; reason: string }>
  | Readonly<{ kind: "failed"; retryAfter: number }>;

/** Of what was saved, or of the problem. */
type AnswerBody = Readonly<{ outcomes?: readonly Outcome[]; title?: string }>;

/** Statuses below 500 that say "later": too slow, too early, too often. */
const passing = [408, 425, 429];

function isRefusal({ status }: Response): boolean {
  return status >= 400 && status < 500 && !passing.includes(status);
}

// The network is a foreign system: whatever it does, the answers go on waiting.
async function post(address: string, save: Save): Promise<Reply> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(save),
      keepalive: true,
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 404) return { kind: "ended" };
    if (response.status === 401) return { kind: "signed-out" };
    const body: AnswerBody = await response.json().catch(() => ({})); // who stands between us may answer anything
    if (body.outcomes?.some(({ kind }) => kind === "other-response") === true) return { kind: "other-response" };
    if (body.outcomes !== undefined) return { kind: "answered", outcomes: body.outcomes };
    if (isRefusal(response)) {
      return { kind: "refused", reason: body.title ?? `The server refused it with status ${response.status}` };
    }
    return { kind: "failed", retryAfter: 1000 * (Number(response.headers.get("retry-after")) || 0) };
  } catch {
    return { kind: "failed", retryAfter: 0 };
  }
}
