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
    onForgotten: () => () => undefined,
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
    reader: { response: "r", isPerson: true },
    onState: (state) => said.push(state),
    onSettled: () => undefined,
  });
  return { network, said, store, sender };
}

const problem = (status: number) => Response.json({ title: "This did not come from us" }, { status });

test("a refusal is said with its reason and not tried again by itself", async () => {
  const { network, said, sender } = start(async () => problem(403));
  expect(await sender.sendNow()).toBe(false);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(said.at(-1)).toEqual({ kind: "refused", reason: "This did not come from us" });
  expect(network).toHaveBeenCalledTimes(1);
  sender.stop();
});

test("a refusal by whoever stands between, which says nothing that we can read, is said by its status", async () => {
  const { said, sender } = start(async () => new Response("<h1>Forbidden</h1>", { status: 403 }));
  await sender.sendNow();
  expect(said.at(-1)).toEqual({ kind: "refused", reason: "The server refused it with status 403" });
  sender.stop();
});

test.each([408, 425, 429, 500, 503, 507])("an answer of %i is tried again", async (status) => {
  const { network, said, sender } = start(async () => problem(status));
  await sender.sendNow();
  expect(said.at(-1)).toEqual({ kind: "waiting" });
  await vi.advanceTimersByTimeAsync(2000);
  expect(network.mock.calls.length).toBeGreaterThan(1);
  sender.stop();
});

test("what another tab has saved meanwhile is not called unsaved any more", async () => {
  const { said, store, sender } = start(() => Promise.reject(new TypeError("no network")));
  expect(await sender.sendNow()).toBe(false);
  store.forget();
  await vi.advanceTimersByTimeAsync(2000);
  expect(said.at(-1)).toEqual({ kind: "quiet" });
  sender.stop();
});
