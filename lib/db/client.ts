import "server-only";
import { join } from "node:path";
import { type DatabaseChoice, type Env, env } from "@/lib/platform/env";
import { outsideRequests } from "@/lib/platform/outside-requests";
import type { Database } from "./database";
import { migrate } from "./migrate";

/** The server's start opens the database before the bundled application is loaded, and leaves it here for it. */
const place = Symbol.for("plimsoll.database");

/** Opens the database that the configuration names. */
export function openDatabase({ database }: Pick<Env, "database">): Promise<Database> {
  return outsideRequests(() => open(database));
}

async function open(choice: DatabaseChoice): Promise<Database> {
  switch (choice.driver) {
    case "pglite":
      return (await import("./drivers/pglite")).openPglite(choice.folder);
    case "pg":
      return (await import("./drivers/pg")).openPg(choice.url, choice.poolSize);
    case "vercel":
      return (await import("./drivers/vercel")).openVercel(choice.url, choice.poolSize);
  }
}

/** This process's database: the one that the start opened, else opened now (development, serverless). */
export function database(): Promise<Database> {
  const given = handedOver();
  if (given !== undefined) return given;
  const opening = openHere();
  handOver(opening);
  opening.catch(() => Reflect.deleteProperty(globalThis, place)); // so that the next request tries again
  return opening;
}

/** Makes this the process's database, for the application's bundled copy of this module too. */
export function handOver(opening: Promise<Database>): void {
  Reflect.set(globalThis, place, opening);
}

/** The one cast: a global is untyped, and only `handOver` writes this one. */
function handedOver(): Promise<Database> | undefined {
  return Reflect.get(globalThis, place) as Promise<Database> | undefined;
}

async function openHere(): Promise<Database> {
  const configuration = env();
  if (configuration.isBuilding) throw new Error("the build must not open the database");
  const opened = await openDatabase(configuration);
  // On a host of many instances the deployment migrates; where the disk is ours, whoever opens it does.
  if (opened.driver === "pglite") await migrate(opened, join(process.cwd(), "drizzle"));
  return opened;
}
