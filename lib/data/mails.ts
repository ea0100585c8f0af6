import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Actor, system } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { openMail, queueMail } from "@/lib/db/queue-mail";
import { log } from "@/lib/platform/log";
import { type Mail, mailConnections, mailFault, sendMail } from "@/lib/platform/mail";

const takenRows = z.array(z.object({ id: z.uuid(), sealed: z.instanceof(Uint8Array), is_over: z.boolean() })).max(1);
type TakenMail = z.infer<typeof takenRows>[number];

/** Queues a mail that tells the owner of an account what changed. */
export async function queueNotice(actor: Actor, mail: Mail): Promise<void> {
  const opened = await database();
  await opened.asActor(actor, (tx) => queueMail(tx, mail, "1 day"));
}

/** How long one call goes on taking mails: a function of a host is stopped sooner or later. */
const longestMs = 50_000;

/**
 * Sends the mails that are due, a few at a time, until none is left. Several processes may do so at once, and a process
 * never sends more at a time than it has connections, however often it is called.
 *
 * @param actor the system; for anybody else there is nothing to send
 * @param send what hands a mail to the mail server, or throws
 */
export async function deliverMails(actor: Actor, send: typeof sendMail = sendMail): Promise<void> {
  if (actor.kind !== "system") return;
  const ours = work();
  ours.calls += 1;
  const free = mailConnections - ours.workers;
  ours.workers += free;
  await Promise.all(Array.from({ length: free }, () => deliverInTurn(ours, { until: Date.now() + longestMs, send })));
}

type Work = { calls: number; workers: number };

/**
 * Sends one mail after the other; a call that comes while the last was being looked for is looked after as well. Ends
 * when a connection is refused: it would fail one mail after the other, while the others deliver them.
 */
async function deliverInTurn(
  ours: Work,
  { until, send }: Readonly<{ until: number; send: typeof sendMail }>,
): Promise<void> {
  try {
    for (let seen = -1; seen !== ours.calls && Date.now() < until; ) {
      const calls = ours.calls;
      const taken = await takeMail();
      if (taken === null) seen = calls;
      else if (await deliver(taken, send)) return;
    }
  } finally {
    ours.workers -= 1;
  }
}

async function takeMail(): Promise<TakenMail | null> {
  const opened = await database();
  const { rows } = await opened.asActor(system, async (tx) => tx.execute(sql`select * from take_mail()`));
  return takenRows.parse(rows)[0] ?? null;
}

/** Tries one mail and writes down what came of it; true where the connection was refused. */
async function deliver({ id, sealed, is_over: isOver }: TakenMail, send: typeof sendMail): Promise<boolean> {
  const { outcome, why, isOfConnection } = isOver ? tooLate : await trySending(Buffer.from(sealed), send);
  const opened = await database();
  await opened.asActor(system, async (tx) => tx.execute(sql`select settle_mail(${id}, ${outcome}, ${why})`));
  return isOfConnection;
}

type Tried = Readonly<{ outcome: "sent" | "failed" | "later"; why: string | null; isOfConnection: boolean }>;

const tooLate: Tried = { outcome: "failed", why: null, isOfConnection: false };

async function trySending(sealed: Buffer, send: typeof sendMail): Promise<Tried> {
  try {
    const mail = openMail(sealed);
    if (mail !== null) await send(mail);
    return { outcome: "sent", why: null, isOfConnection: false };
  } catch (error) {
    const fault = mailFault(error);
    // An SMTP error holds the address; what a mail server answers is logged by its code alone.
    log().warn({ outcome: fault.outcome, ...faultCode(error) }, "a mail was not taken");
    return fault;
  }
}

function faultCode(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return {};
  return { code: Reflect.get(error, "code") as unknown, responseCode: Reflect.get(error, "responseCode") as unknown };
}

const place = Symbol.for("plimsoll mail delivery");

/** The process's one count: the server's start and the bundled application have a copy of this module each. */
function work(): Work {
  const known = Reflect.get(globalThis, place) as Work | undefined;
  const ours = known ?? { calls: 0, workers: 0 };
  Reflect.set(globalThis, place, ours);
  return ours;
}
