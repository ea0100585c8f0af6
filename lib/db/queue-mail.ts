import { sql } from "drizzle-orm";
import { z } from "zod";
import { mailboxOf } from "@/lib/core/access/email";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import type { Mail } from "@/lib/platform/mail";
import { secretKey } from "@/lib/platform/secret-key";
import { openSealed, seal } from "@/lib/platform/secrets";
import type { Transaction } from "./database";
import { mail } from "./schema/mail";
import { hasTurn } from "./take-turn";

const mailSchema = z.object({ to: z.string(), subject: z.string(), text: z.string(), replyTo: z.string().optional() });

/** How many mails one mailbox gets in a day because others ask for its owner, over all workspaces. */
const toMailbox = { name: "mails to a mailbox", most: 10, seconds: 86_400 };

type Waiting = "30 minutes" | "1 day" | "2 days";

/**
 * Puts a mail about an account into the outbox, in the transaction of the change that it tells of.
 *
 * @param told null where nobody is told, which takes as long
 * @param waiting after which time the mail is of no use, such as its link's
 * @returns what was queued
 */
export async function queueMail<T extends Mail | null>(tx: Transaction, told: T, waiting: Waiting): Promise<T> {
  const nobody: Mail = { to: "", subject: "", text: "-".repeat(300) };
  await tx.insert(mail).values({
    id: newId(),
    kind: "account",
    sealed: sealMail(told ?? nobody),
    expiresAt: told === null ? sql`now()` : sql`now() + ${waiting}::interval`,
  });
  return told;
}

type About =
  | Readonly<{ kind: "asking"; respondentId: string }>
  | Readonly<{ kind: "reminder"; respondentId: string; tokenHash: Buffer | null }>
  | Readonly<{ kind: "invitation"; invitationId: string }>;

/**
 * Puts a mail that one person sends to another into the outbox, with its state for whoever sent it. False: the mailbox
 * has got as many today as it may, which the state says.
 */
export async function queuePersonalMail(tx: Transaction, sent: Mail, about: About): Promise<boolean> {
  const mayGo = await hasTurn(toMailbox, mailboxOf(sent.to), tx);
  const outcome = mayGo ? { sealed: sealMail(sent) } : { state: "failed" as const, failure: "limit" };
  await tx.insert(mail).values({
    id: newId(),
    ...about,
    ...(!mayGo && { tokenHash: null, settledAt: sql`now()` }),
    ...outcome,
    expiresAt: sql`now() + interval '2 days'`,
  });
  return mayGo;
}

/** The mail in a row of the outbox; null for nobody's, throws where it was sealed with another key. */
export function openMail(sealed: Buffer): Mail | null {
  const { replyTo, ...rest } = mailSchema.parse(JSON.parse(openSealed(sealed, sealingSecret())));
  return rest.to === "" ? null : { ...rest, ...(replyTo !== undefined && { replyTo }) };
}

function sealMail(sealed: Mail): Buffer {
  return seal(JSON.stringify(sealed), sealingSecret());
}

/** Mails are sealed with a key of their own, derived from the server's. */
function sealingSecret(): string {
  return `mail ${Buffer.from(secretKey(env())).toString("base64url")}`;
}
