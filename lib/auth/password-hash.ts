import { hash, verify } from "@node-rs/argon2";
import pLimit from "p-limit";
import { Busy } from "@/lib/platform/errors";

/** Argon2id (its number is 2) at the floor that OWASP names: 19 MiB, two passes. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each takes a processor for some ten milliseconds; more at once would keep saves and pages waiting. */
const atOnce = pLimit(2);
const mostWaiting = 100;

/** A password as it is kept. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/** Whether this is the password that was kept. */
export function isPassword(password: string, kept: string): Promise<boolean> {
  return inTurn(() => verify(kept, password));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (atOnce.pendingCount >= mostWaiting) throw new Busy(2);
  return atOnce(work);
}
