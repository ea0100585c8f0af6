import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { send } from "./load";
import { answering, newGuest } from "./product";
import type { Server } from "./serve";
import { median } from "./spread";
import { milliseconds, plain, promised, type Section } from "./table";

type Start = (port: number, env: Readonly<Record<string, string>>) => Promise<Server>;

async function timed(start: () => Promise<Server>): Promise<number> {
  const server = await start();
  await server.stop();
  return server.readyMs;
}

async function saveUntilGone(origin: string): Promise<void> {
  const visitor = answering(await newGuest(origin));
  try {
    while (true) visitor.seen?.((await send(origin, visitor.next())).body.toString("utf8"));
  } catch {
    // killed
  }
}

/** The start after a server that was killed while it saved answers. */
async function timedAfterKill(start: () => Promise<Server>): Promise<number> {
  const server = await start();
  const saving = saveUntilGone(server.origin);
  await setTimeout(500);
  process.kill(server.pid, "SIGKILL");
  await Promise.all([saving, server.stop()]);
  return timed(start);
}

/** From the command to the first 200, built before. */
export async function measureStart(folder: string, startProduct: Start, startBare: Start): Promise<Section> {
  const again: number[] = [];
  const afterKill: number[] = [];
  const bare: number[] = [];
  const start = () => startProduct(4815, { DATA_DIR: join(folder, "start") });
  const first = await timed(start);
  for (let round = 0; round < 3; round += 1) {
    again.push(await timed(start));
    afterKill.push(await timedAfterKill(start));
    bare.push(await timed(() => startBare(4816, { PGLITE_DIR: join(folder, "start-bare") })));
  }
  return {
    title: "Start to first 200",
    rows: [
      plain("embedded database, new folder: created and migrated", milliseconds(first)),
      plain("embedded database, as it was left", milliseconds(median(again))),
      promised(
        "embedded database, killed while answers were saved (the slowest)",
        Math.max(...afterKill),
        { atMost: 10_000 },
        milliseconds,
        `${afterKill.length} kills`,
      ),
      plain("an empty Next app, for scale", milliseconds(median(bare))),
    ],
  };
}
