import { log } from "@/lib/platform/log";

const day = 24 * 60 * 60 * 1000;

/**
 * Sweeps now, and once a day for as long as the server runs: what is promised to be deleted must not wait for the next
 * start. It runs beside the server and never keeps it from starting; a sweep that fails is logged, and the next tries again.
 *
 * @returns what ends it: resolves once nothing of it runs any more
 */
export function sweepDaily(sweep: (goesOn: () => boolean) => Promise<void>): () => Promise<void> {
  let isEnded = false;
  let running: Promise<void> | null = null;
  const begin = () => {
    running ??= sweep(() => !isEnded)
      .catch((error: unknown) => log().error({ err: error }, "the daily sweep failed, and is tried again tomorrow"))
      .finally(() => {
        running = null;
      });
  };
  begin();
  const clock = setInterval(begin, day);
  return async () => {
    isEnded = true;
    clearInterval(clock);
    await running;
  };
}
