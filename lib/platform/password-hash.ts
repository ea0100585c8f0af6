import { hash, verify } from "@node-rs/argon2";
import pLimit from "p-limit";
import { Busy } from "./errors";

/** OWASP's floor for Argon2id; a hash takes some 20 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const; // Argon2id is its default

/** At most two at once: each takes 19 MiB, and a thread that saving answers needs too. */
const gate = pLimit(2);
const longestQueue = 100;

/** Hashes a password or passphrase for keeping: Argon2id with a salt of its own. Busy where too many wait. */
export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password.normalize("NFC"), cost));
}

/** Whether this is the password that was hashed. */
export function verifyPassword(hashed: string, password: string): Promise<boolean> {
  return queued(() => verify(hashed, password.normalize("NFC")));
}

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (gate.pendingCount >= longestQueue) throw new Busy(2);
  return gate(work);
}
