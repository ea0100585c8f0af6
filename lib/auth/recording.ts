import { AsyncLocalStorage } from "node:async_hooks";
import { APIError } from "better-auth/api";
import { accounts } from "@/lib/core/access/actor";
import type { AccountEvent } from "@/lib/core/access/audit-event";
import type { Transaction } from "@/lib/db/database";
import { recordAudit } from "@/lib/db/record-audit";
import { hasTurn, type Limit } from "@/lib/db/take-turn";
import type { Network } from "@/lib/platform/client-network";

/** A change that better-auth makes for us, and the audit row that is to stand beside it. */
export type Recording = Readonly<{
  event: AccountEvent;
  /** The table whose change it is, by better-auth's name. */
  model: "session" | "user" | "passkey" | "twoFactor";
  network: Network | null;
  /** The one-time code that the call proves, which no second session may begin with (RFC 6238, 5.2). */
  code?: string;
  details?: Readonly<Record<string, string | number | boolean | null>>;
}>;

const running = new AsyncLocalStorage<{ recording: Recording; isDone: boolean }>();

/** Runs a call of better-auth so that its change and the audit row of it are one transaction. */
export function recorded<T>(recording: Recording, work: () => Promise<T>): Promise<T> {
  return running.run({ recording, isDone: false }, work);
}

/** The network of the call that runs, as coarsely as a session may keep it. */
export function recordedNetwork(): string | null {
  return running.getStore()?.recording.network?.coarse ?? null;
}

/** Adds the row of the call that runs, once, in the transaction of the change. */
export async function recordChange(tx: Transaction, model: string, userId: string | null): Promise<void> {
  const store = running.getStore();
  if (store === undefined || store.isDone || store.recording.model !== model) return;
  store.isDone = true;
  const { event, network, details = {} } = store.recording;
  await recordAudit(tx, { actor: accounts, network }, { event, userId, details });
}

/** A code fits for a minute and a half at most: its own half minute, and one on either side. */
const codes: Limit = { name: "one-time code", most: 1, seconds: 180 };

/** The refusal of a code that has been used. */
export const codeUsed = "CODE_USED";

/** Uses up the code of the call that runs, in the transaction that makes a session of it. */
export async function spendCode(tx: Transaction, model: string, userId: string | null): Promise<void> {
  const code = running.getStore()?.recording.code;
  if (code === undefined || model !== "session" || userId === null) return;
  if (await hasTurn(codes, `${userId} ${code}`, tx)) return;
  throw new APIError("UNAUTHORIZED", { code: codeUsed }); // undoes the session
}

/** Adds a row of a wrong one-time code, in the transaction that counts it. */
export async function recordWrongCode(tx: Transaction, userId: string | null): Promise<void> {
  const network = running.getStore()?.recording.network ?? null;
  await recordAudit(
    tx,
    { actor: accounts, network },
    {
      event: "sign-in.failed",
      userId,
      outcome: "refused",
      details: { by: "code" },
    },
  );
}
