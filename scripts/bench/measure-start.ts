import { join } from "node:path";
import { send } from "./load";
import { answering, newGuest } from "./product";
import type { Server } from "./serve";
import { median } from "./spread";
import { milliseconds, plain, promised, type Section } from "./table";

type Start = (port: number, env: Readonly<Record<string, string>>) => Promise<Server>;

const savesBeforeKill = 50;

async function timed(start: () => Promise<Server>): Promise<number> {
  const server = await start();
  await server.stop();
  return server.readyMs;
}

/** How long the start takes after a server that was killed while it saved an answer. */
async function timedAfterKill(start: () => Promise<Server>): Promise<number> {
  const server = await start();
  const visitor = answering(await newGuest(server.origin));
  const save = async () => visitor.seen?.((await send(server.origin, visitor.next())).body.toString("utf8"));
  for (let saved = 0; saved < savesBeforeKill; saved += 1) await save();
  const last = save().catch(() => undefined); // nobody answers it any more
  process.kill(server.pid, "SIGKILL");
  await Promise.all([last, server.stop()]);
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
