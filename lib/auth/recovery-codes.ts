import { symmetricDecrypt } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { recoveryAlphabet } from "@/lib/core/access/typed-code";
import type { Transaction } from "@/lib/db/database";
import { twoFactor } from "@/lib/db/schema/two-factor";
import { env } from "@/lib/platform/env";
import { hashSecret, newCode } from "@/lib/platform/secrets";
import { sessionKey } from "./session-cookie";

/** So long that a code has 74 bits, too many to try out its hash. */
const length = 16;
const amount = 10;

const start = "sha256:";
const storedSchema = z.array(z.string());

/** Replaces the recovery codes of an account and returns the new ones, of which only hashes are kept. */
export async function replaceRecoveryCodes(tx: Transaction, userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: amount }, () => grouped(newCode(recoveryAlphabet, length)));
  const backupCodes = JSON.stringify(codes.map(hashRecoveryCode));
  await tx.update(twoFactor).set({ backupCodes }).where(eq(twoFactor.userId, userId));
  return codes;
}

/** What is stored of a recovery code, however it was typed. Codes of before had ten characters, in which case counts. */
export function hashRecoveryCode(code: string): string {
  const typed = code.replaceAll(/[\s-]/g, "");
  const written = typed.length === 10 ? typed : typed.toLowerCase();
  return `${start}${hashSecret(written).toString("base64url")}`;
}

/** How better-auth keeps the codes. It compares what it reads with what is typed, so both are hashes. */
export const storedRecoveryCodes = {
  encrypt: async (json: string) => JSON.stringify(storedSchema.parse(JSON.parse(json)).map(hashed)),
  decrypt: async (kept: string) => {
    // Codes from before were encrypted; they are hashed here and, once one is used, in the database.
    const json = kept.startsWith("[") ? kept : await symmetricDecrypt({ key: sessionKey(env()), data: kept });
    return JSON.stringify(storedSchema.parse(JSON.parse(json)).map(hashed));
  },
};

const hashed = (code: string) => (code.startsWith(start) ? code : hashRecoveryCode(code));

function grouped(code: string): string {
  return code.match(/.{4}/g)?.join("-") ?? code;
}
