import { join } from "node:path";
import type { Server } from "./serve";
import { median } from "./spread";
import { milliseconds, plain, type Section } from "./table";

type Start = (port: number, env: Readonly<Record<string, string>>) => Promise<Server>;

async function timed(start: () => Promise<Server>): Promise<number> {
  const server = await start();
  await server.stop();
  return server.readyMs;
}

/** From the command to the first 200, built before. */
export async function measureStart(folder: string, startProduct: Start, startBare: Start): Promise<Section> {
  const again: number[] = [];
  const bare: number[] = [];
  const first = await timed(() => startProduct(4815, { DATA_DIR: join(folder, "start") }));
  for (let round = 0; round < 3; round += 1) {
    again.push(await timed(() => startProduct(4815, { DATA_DIR: join(folder, "start") })));
    bare.push(await timed(() => startBare(4816, { PGLITE_DIR: join(folder, "start-bare") })));
  }
  return {
    title: "Start to first 200",
    rows: [
      plain("embedded database, new folder: created and migrated", milliseconds(first)),
      plain("embedded database, as it was left", milliseconds(median(again))),
      plain("an empty Next app, for scale", milliseconds(median(bare))),
    ],
  };
}
