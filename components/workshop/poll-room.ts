import type { RoomState } from "@/lib/core/workshop/room";

type Options = Readonly<{
  address: string;
  onState: (state: RoomState) => void;
  /** Whether the last look got through. */
  onConnection: (isThere: boolean) => void;
}>;

const pause = 2500;
const longestPause = 30_000;
const patience = 10_000;

/** Looks every few seconds how a workshop stands, more rarely while nothing answers, and not while nobody looks. */
export function pollRoom({ address, onState, onConnection }: Options): Readonly<{ stop: () => void }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tag: string | null = null;
  let failures = 0;
  let isLooking = false;
  const listening = new AbortController();

  function later(): void {
    clearTimeout(timer);
    if (listening.signal.aborted) return;
    const wait = Math.min(pause * 2 ** failures, longestPause);
    timer = setTimeout(look, wait * (0.8 + Math.random() * 0.4));
  }

  function look(): void {
    if (isLooking || document.visibilityState === "hidden") {
      later();
      return;
    }
    isLooking = true;
    void ask(address, tag).then((reply) => {
      isLooking = false;
      if (listening.signal.aborted) return;
      failures = reply.kind === "failed" ? failures + 1 : 0;
      onConnection(reply.kind !== "failed");
      if (reply.kind === "changed") {
        tag = reply.tag;
        onState(reply.state);
      }
      if (reply.kind !== "ended") later();
    });
  }

  window.addEventListener("online", look, { signal: listening.signal });
  window.addEventListener("offline", () => onConnection(false), { signal: listening.signal });
  document.addEventListener("visibilitychange", look, { signal: listening.signal });
  look();
  return {
    stop() {
      listening.abort();
      clearTimeout(timer);
    },
  };
}

type Reply =
  | Readonly<{ kind: "changed"; state: RoomState; tag: string | null }>
  | Readonly<{ kind: "same" | "ended" | "failed" }>;

// The network is a foreign system: a look that fails is one of many.
async function ask(address: string, tag: string | null): Promise<Reply> {
  try {
    const response = await fetch(address, {
      headers: tag === null ? {} : { "if-none-match": tag },
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 304) return { kind: "same" };
    if (response.status === 404) return { kind: "ended" };
    if (!response.ok) return { kind: "failed" };
    const state: RoomState = await response.json();
    return { kind: "changed", state, tag: response.headers.get("etag") };
  } catch {
    return { kind: "failed" };
  }
}
