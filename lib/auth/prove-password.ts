import { accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { verifyPassword } from "@/lib/platform/password-hash";
import type { Caller } from "./caller";
import { limitFailures } from "./limits";
import { passwordOf } from "./sign-up";
import type { SignedIn } from "./signed-in";

/** Whether a signed-in person knows their password; wrong ones count as failures to sign in do. */
export async function provePassword(
  { actor, email, sessionId }: SignedIn,
  password: string,
  caller: Caller,
): Promise<boolean> {
  const failures = await limitFailures(email, caller, sessionId);
  const opened = await database();
  const kept = await opened.asActor(accounts, (tx) => passwordOf(tx, actor.id));
  if (kept === null || !(await verifyPassword(kept, password))) return false;
  await failures.giveBack();
  return true;
}
