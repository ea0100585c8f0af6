import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { Unavailable } from "@/lib/platform/errors";

const patienceMs = 1800;

/** Resolves when the database answers; anybody may ask. Throws Unavailable when it does not within two seconds. */
export async function checkDatabase(_actor: Actor): Promise<void> {
  const gaveUp = new AbortController();
  const late = wait(patienceMs, "late" as const, { signal: gaveUp.signal }).catch(() => "late" as const);
  const ping = database().then(async (opened) => opened.ping());
  const first = await Promise.race([ping.then(() => "answered" as const), late]).finally(() => gaveUp.abort());
  if (first === "late") throw new Unavailable("the database does not answer in time");
}
