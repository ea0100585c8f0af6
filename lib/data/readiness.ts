import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";

const patience = 2_000;

/** Whether the database answers within two seconds. */
export async function readReadiness(_actor: Actor): Promise<boolean> {
  const answered = database()
    .then((opened) => opened.ping())
    .then(
      () => true,
      () => false, // a foreign system: whatever it fails with, it is not ready
    );
  return Promise.race([answered, wait(patience, false, { ref: false })]);
}
