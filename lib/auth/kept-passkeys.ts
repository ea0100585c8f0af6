import { asc, eq } from "drizzle-orm";
import type { Transaction } from "@/lib/db/database";
import { isoTime } from "@/lib/db/iso-time";
import { passkey } from "@/lib/db/schema/passkey";

export type KeptPasskey = Readonly<{ id: string; name: string | null; createdAt: string | null }>;

/** The passkeys of an account, the oldest first. */
export async function passkeysOf(tx: Transaction, userId: string): Promise<readonly KeptPasskey[]> {
  return tx
    .select({ id: passkey.id, name: passkey.name, createdAt: isoTime(passkey.createdAt) })
    .from(passkey)
    .where(eq(passkey.userId, userId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id));
}
