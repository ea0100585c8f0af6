import { join } from "node:path";
import { system } from "@/lib/core/access/actor";
import { deliverMails } from "@/lib/data/mails";
import { sweepAssessments } from "@/lib/data/sweep";
import { sweepAccounts } from "@/lib/data/sweep-accounts";
import { handOver, openDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { type Env, env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { secretKey } from "@/lib/platform/secret-key";
import { buildIfNeeded } from "./start/build-if-needed";
import { deliverRegularly } from "./start/deliver-regularly";
import { runAndExplain } from "./start/run-and-explain";
import { serve } from "./start/serve";
import { sweepDaily } from "./start/sweep-daily";

/** Lock, migrate, build if something changed, serve: one process from here to its end. */
async function start(): Promise<void> {
  const configuration = env();
  const opening = openDatabase(configuration);
  const database = await opening;
  try {
    handOver(opening);
    secretKey(configuration); // made now, so that what is wrong with it is said now
    const applied = await migrate(database, join(process.cwd(), "drizzle"));
    if (!process.argv.includes("--no-build")) await buildIfNeeded();
    const server = await serve({ configuration });
    const endSweeping = sweepDaily(async (goesOn) => {
      await sweepAssessments(system, goesOn);
      await sweepAccounts(system, goesOn);
    });
    print(
      `Plimsoll: ${describeDatabase(configuration)}${applied.length === 0 ? "" : `, ${applied.length} migrations applied`}`,
    );
    print(`Plimsoll: ${configuration.appUrl}`);
    const endDelivering = deliverRegularly(() => deliverMails(system));
    await stopSignal();
    await Promise.all([endSweeping(), endDelivering(), server.close()]);
  } finally {
    await database.close();
  }
}

function describeDatabase({ database }: Env): string {
  if (database.driver === "pglite") return `embedded PostgreSQL (pglite) in ${database.folder}`;
  return `PostgreSQL by ${database.driver} at ${new URL(database.url).host}`;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => resolve());
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

// A fault that nobody caught may have left anything half done, so the process ends, and says why. The embedded
// database is not closed then: it recovers as after a crash, while a checkpoint by a process that lost its lock may not.
process.on("uncaughtException", (error) => {
  log().fatal({ err: error }, "uncaught");
  process.exit(1);
});
process.on("unhandledRejection", (error) => log().error({ err: error }, "a promise was rejected and nobody looked"));

runAndExplain(start);
