import { log } from "@/lib/platform/log";

const pauseMs = 10_000;

/**
 * Sends what is due in the outbox now and every ten seconds: what failed before, and what a process that ended left.
 *
 * @returns a stop function, which waits for the mails being sent
 */
export function deliverRegularly(deliver: () => Promise<void>): () => Promise<void> {
  let current = Promise.resolve();
  const tick = () => {
    current = deliver().catch((error: unknown) => log().error({ err: error }, "the outbox could not be read"));
  };
  tick();
  const clock = setInterval(tick, pauseMs);
  return async () => {
    clearInterval(clock);
    await current;
  };
}
