import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyJournal, note } from "@/components/questionnaire/journal";
import type { JournalStore } from "@/components/questionnaire/journal-store";
import { type SaveState, startSender } from "@/components/questionnaire/sender";

const questionId = "governance.ownership";
const none = { value: null, revision: 0 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A journal with one answer that waits. */
function storeWithAnswer(): JournalStore {
  let journal = note(emptyJournal, questionId, "2", none);
  return {
    read: () => journal,
    update: (change) => {
      journal = change(journal);
      return journal;
    },
    onChange: () => () => undefined,
    forget: () => {
      journal = emptyJournal;
    },
  };
}

/** Sends with a network that answers so, and keeps what was said of it. */
function start(answer: () => Promise<Response>) {
  const network = vi.fn(answer);
  vi.stubGlobal("fetch", network);
  const said: SaveState[] = [];
  const store = storeWithAnswer();
  const sender = startSender({
    address: "/answers",
    store,
    onState: (state) => said.push(state),
    onSettled: () => undefined,
  });
  return { network, said, store, sender };
}

test("what another tab has saved meanwhile is not called unsaved any more", async () => {
  const { said, store, sender } = start(() => Promise.reject(new TypeError("no network")));
  expect(await sender.sendNow()).toBe(false);
  store.forget();
  await vi.advanceTimersByTimeAsync(2000);
  expect(said.at(-1)).toEqual({ kind: "quiet" });
  sender.stop();
});
