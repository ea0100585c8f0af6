import { log } from "@/lib/platform/log";

const day = 24 * 60 * 60 * 1000;

/**
 * Sweeps now, and once a day for as long as the server runs: what is promised to be deleted must not wait for the next
 * start. A first sweep that fails fails the start; a later one is logged, and the next day tries again.
 *
 * @returns what ends it
 */
export async function sweepDaily(sweep: () => Promise<void>): Promise<() => void> {
  await sweep();
  const clock = setInterval(() => {
    sweep().catch((error: unknown) => log().error({ err: error }, "the daily sweep failed"));
  }, day);
  return () => clearInterval(clock);
}
