import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { MailState } from "@/lib/core/team/mail-facts";
import type { ListedRespondent } from "@/lib/core/team/opened-round";
import { type AskedPerson, namesInLog } from "@/lib/core/team/people";
import { database } from "@/lib/db/client";
import { doOnce } from "@/lib/db/do-once";
import { recordAudit } from "@/lib/db/record-audit";
import { respondent } from "@/lib/db/schema/respondent";
import { NotFound } from "@/lib/platform/errors";
import { hashSecret, newToken } from "@/lib/platform/secrets";
import type { Grant } from "./grant";
import { insertRespondents, type MadeLinks, madeLinksSchema, noLinks } from "./join-links";
import { checkLed, isLed } from "./led-rounds";
import { type RoundMails, roundMailQueue } from "./round-mails";

const mostReminders = 3;

/** What became of the last mail to somebody. */
const lastMail = sql<MailState | null>`(select jsonb_build_object('state', m.state, 'failure', m.failure)
  from mail m where m.respondent_id = respondent.id order by m.queued_at desc, m.id limit 1)`;

/** Nobody is reminded twice a day, more than three times in all, or once they are done; a mail that failed was none. */
const mayRemind = sql<boolean>`(${respondent.finishedAt} is null and ${respondent.reminders} < ${mostReminders}
  and ((${respondent.remindedAt} is null or ${respondent.remindedAt} < now() - interval '20 hours')
    and ${respondent.invitedAt} < now() - interval '20 hours'
    or coalesce(${lastMail} ->> 'state' = 'failed' and ${lastMail} ->> 'failure' <> 'limit', false)))`;

/** Who was asked and who came, for whoever leads the round; for others there is nobody to see. */
export async function listRespondents(
  grant: Grant<"workspace.read"> | Grant<"workspace.assess">,
  assessmentId: string,
): Promise<readonly ListedRespondent[]> {
  const opened = await database();
  return opened.asActor(grant.actor, async (tx) => {
    if (!(await isLed(grant, tx, assessmentId))) return [];
    return tx
      .select({
        id: respondent.id,
        via: respondent.via,
        name: respondent.name,
        email: respondent.email,
        standing: sql<ListedRespondent["standing"]>`case
          when ${respondent.finishedAt} is not null then 'finished'
          when ${respondent.joinedAt} is not null then 'begun' else 'asked' end`,
        reminders: respondent.reminders,
        mayRemind,
        mail: lastMail,
      })
      .from(respondent)
      .where(eq(respondent.assessmentId, assessmentId))
      .orderBy(sql`lower(coalesce(${respondent.name}, ${respondent.email}))`, respondent.id);
  });
}

/** Asks more people in an open round. The same key asks them once. */
export async function inviteRespondents(
  grant: Grant<"workspace.assess">,
  { assessmentId, people, key }: Readonly<{ assessmentId: string; people: readonly AskedPerson[]; key: string }>,
  mails: RoundMails | null = null,
): Promise<MadeLinks> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, (tx) =>
    doOnce(
      tx,
      actor,
      { key, asked: ["ask", assessmentId, people] },
      {
        answer: madeLinksSchema,
        work: async () => {
          await checkLed(grant, tx, assessmentId);
          const asked = await insertRespondents(grant, tx, { assessmentId, people, mails });
          await recordAudit(tx, grant, {
            event: "round.asked",
            workspaceId,
            object: { kind: "round", id: assessmentId },
            details: { asked: asked.people.length, person: namesInLog(asked.people) },
          });
          return { assessmentId, ...noLinks, ...asked };
        },
      },
    ),
  );
}

/**
 * Reminds everybody who may be reminded. Who has not begun gets a new link, since we keep no link that could be sent
 * again. It replaces the one before once the mail server has taken the mail; handed on by the lead, at once.
 */
export async function remindRespondents(
  grant: Grant<"workspace.assess">,
  { assessmentId, key }: Readonly<{ assessmentId: string; key: string }>,
  mails: RoundMails | null = null,
): Promise<MadeLinks> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, (tx) =>
    doOnce(
      tx,
      actor,
      { key, asked: ["remind", assessmentId] },
      {
        answer: madeLinksSchema,
        work: async () => {
          await checkLed(grant, tx, assessmentId);
          const reminded = await tx
            .update(respondent)
            .set({ remindedAt: sql`now()`, reminders: sql`${respondent.reminders} + 1` })
            .where(and(eq(respondent.assessmentId, assessmentId), eq(respondent.via, "personal"), mayRemind))
            .returning({
              id: respondent.id,
              name: respondent.name,
              email: respondent.email,
              hasBegun: sql<boolean>`${respondent.joinedAt} is not null`,
            });
          const queue = await roundMailQueue(grant, tx, { assessmentId, mails });
          const people: MadeLinks["people"] = [];
          const begun: MadeLinks["begun"] = [];
          for (const { id, name, email, hasBegun } of reminded) {
            if (hasBegun) {
              const isMailed = await queue("reminder", { respondentId: id, email, token: null });
              begun.push({ name, email, isMailed });
              continue;
            }
            const token = newToken("a");
            const isMailed = await queue("reminder", { respondentId: id, email, token });
            const { rows } = await tx.execute(
              sql`select add_link(${id}, ${hashSecret(token)}, ${!isMailed}) as is_done`,
            );
            if (doneRows.parse(rows)[0].is_done) people.push({ name, email, token, isMailed });
          }
          if (reminded.length > 0) {
            await recordAudit(tx, grant, {
              event: "round.reminded",
              workspaceId,
              object: { kind: "round", id: assessmentId },
              details: { reminded: reminded.length },
            });
          }
          return { assessmentId, ...noLinks, people, begun };
        },
      },
    ),
  );
}

type OneRespondent = Readonly<{ assessmentId: string; respondentId: string }>;

/** Asks somebody no more, as long as they have not begun. False: they have, and their answers stay. */
export async function withdrawRespondent(
  grant: Grant<"workspace.assess">,
  { assessmentId, respondentId }: OneRespondent,
): Promise<boolean> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    await checkLed(grant, tx, assessmentId);
    const isThis = and(eq(respondent.id, respondentId), eq(respondent.assessmentId, assessmentId));
    const gone = await tx
      .delete(respondent)
      .where(isThis)
      .returning({ name: respondent.name, email: respondent.email });
    const [person] = gone;
    if (person === undefined) {
      const [left] = await tx.select({ id: respondent.id }).from(respondent).where(isThis);
      if (left === undefined) throw new NotFound("respondent");
      return false;
    }
    await recordAudit(tx, grant, {
      event: "respondent.withdrawn",
      workspaceId,
      object: { kind: "round", id: assessmentId },
      details: { person: namesInLog([person]) },
    });
    return true;
  });
}

const reissuedSchema = madeLinksSchema.extend({ hadBegun: z.boolean() });

/** A new link for somebody, and whether answers went with the one before. */
export type ReissuedLink = Readonly<z.infer<typeof reissuedSchema>>;

/** Gives somebody who was asked a new link; what they answered with the one before is dropped. */
export async function reissueRespondentLink(
  grant: Grant<"workspace.assess">,
  { assessmentId, respondentId, key }: OneRespondent & Readonly<{ key: string }>,
  mails: RoundMails | null = null,
): Promise<ReissuedLink> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, (tx) =>
    doOnce(
      tx,
      actor,
      { key, asked: ["reissue", assessmentId, respondentId] },
      {
        answer: reissuedSchema,
        work: async () => {
          await checkLed(grant, tx, assessmentId);
          const [before] = await tx
            .select({ joinedAt: respondent.joinedAt })
            .from(respondent)
            .where(and(eq(respondent.id, respondentId), eq(respondent.assessmentId, assessmentId)));
          const hadBegun = before !== undefined && before.joinedAt !== null;
          const token = newToken("a");
          const { rows } = await tx.execute(
            sql`select reissue_link(${respondentId}, ${assessmentId}, ${hashSecret(token)}) as is_done`,
          );
          const [{ is_done: isDone }] = doneRows.parse(rows);
          if (!isDone) throw new NotFound("respondent");
          const [person] = await tx
            .select({ name: respondent.name, email: respondent.email })
            .from(respondent)
            .where(eq(respondent.id, respondentId));
          if (person === undefined) throw new NotFound("respondent");
          await recordAudit(tx, grant, {
            event: "respondent.link-renewed",
            workspaceId,
            object: { kind: "round", id: assessmentId },
            details: { person: namesInLog([person]), wereAnswersDropped: hadBegun },
          });
          const queue = await roundMailQueue(grant, tx, { assessmentId, mails: hadBegun ? mails : null });
          const isMailed = await queue("replaced", { respondentId, email: person.email, token });
          return { assessmentId, ...noLinks, people: [{ ...person, token, isMailed }], hadBegun };
        },
      },
    ),
  );
}

const doneRows = z.tuple([z.object({ is_done: z.boolean() })]);
