import "server-only";
import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import type { MailState } from "@/lib/core/team/mail-facts";
import {
  type Invitation,
  type InvitedRole,
  invitedRoleSchema,
  mostInvitationsADay,
} from "@/lib/core/workspace/workspace";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { doOnce, recallOnce } from "@/lib/db/do-once";
import { isoTime } from "@/lib/db/iso-time";
import { queuePersonalMail } from "@/lib/db/queue-mail";
import { type Happened, recordAudit } from "@/lib/db/record-audit";
import { invitation } from "@/lib/db/schema/invitation";
import { user } from "@/lib/db/schema/user";
import { workspace } from "@/lib/db/schema/workspace";
import { tryTurn } from "@/lib/db/take-turn";
import type { Network } from "@/lib/platform/client-network";
import { NotFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import type { Mail } from "@/lib/platform/mail";
import { hashSecret, isToken, newToken } from "@/lib/platform/secrets";
import { endInvitations } from "./end-ways-in";
import type { Grant } from "./grant";

const daily = { name: "invitation", most: mostInvitationsADay, seconds: 86_400 };

/** Who is invited as what: certain addresses, each once, or so many people by one link. */
export type NewInvitation = Readonly<{ accessRole: InvitedRole; key: string }> &
  (Readonly<{ kind: "addresses"; emails: readonly string[] }> | Readonly<{ kind: "link"; mostUses: number }>);

/** Who invites, and where. */
type Inviting = Readonly<{ askerName: string; askerEmail: string; workspaceName: string }>;

/** Writes the mail of an invitation; its words are not this room's. */
export type WriteInvitation = (facts: Inviting, to: string, token: string) => Mail;

const madeSchema = z.object({
  made: z.array(z.object({ email: z.string().nullable(), token: z.string() })),
  /** Addresses that were not invited, because the workspace has sent as many invitations as it may in a day. */
  beyond: z.array(z.string()),
});

export type MadeInvitations = Readonly<z.infer<typeof madeSchema>>;

/**
 * Invites people, and returns the tokens, which nobody can read again. Who is invited anew gets a new link, and the one
 * before it opens nothing. Each counts towards the workspace's day: TooMany where nobody can be invited in it any more.
 */
export async function createInvitations(
  grant: Grant<"workspace.invite">,
  wanted: NewInvitation,
  write: WriteInvitation | null = null,
): Promise<MadeInvitations> {
  const { actor, workspaceId } = grant;
  const invited = wanted.kind === "link" ? [null] : wanted.emails;
  const opened = await database();
  return opened.asActor(actor, (tx) =>
    doOnce(
      tx,
      actor,
      { key: wanted.key, asked: ["invite", workspaceId, wanted] },
      {
        answer: madeSchema,
        work: async () => {
          const made: MadeInvitations["made"] = [];
          const beyond: string[] = [];
          for (const email of invited) {
            const refusal = await tryTurn(daily, workspaceId, grant, tx);
            if (refusal === null)
              made.push({ email, token: await createInvitation(tx, grant, wanted, { email, write }) });
            else if (made.length === 0 || email === null) throw refusal;
            else beyond.push(email);
          }
          return { made, beyond };
        },
      },
    ),
  );
}

async function createInvitation(
  tx: Transaction,
  grant: Grant<"workspace.invite">,
  wanted: NewInvitation,
  { email, write }: Readonly<{ email: string | null; write: WriteInvitation | null }>,
): Promise<string> {
  const { actor, workspaceId } = grant;
  const token = newToken("i");
  const id = newId();
  const { accessRole } = wanted;
  await tx.insert(invitation).values({
    id,
    workspaceId,
    email,
    accessRole,
    tokenHash: hashSecret(token),
    createdBy: actor.id,
    expiresAt: sql`now() + interval '7 days'`,
    mostUses: wanted.kind === "link" ? wanted.mostUses : 1,
  });
  const mail = email === null || write === null ? null : write(await inviting(tx, grant), email, token);
  const isMailed = mail !== null && (await queuePersonalMail(tx, mail, { kind: "invitation", invitationId: id }));
  // A mailed link replaces the one before once the mail server has taken it.
  if (email !== null && !isMailed)
    await endInvitations(grant, tx, and(eq(invitation.email, email), ne(invitation.id, id)));
  await recordAudit(tx, grant, {
    event: "invitation.created",
    workspaceId,
    object: { kind: "invitation", id },
    details: { accessRole, by: wanted.kind === "link" ? "link" : "address" },
  });
  return token;
}

async function inviting(tx: Transaction, { actor, workspaceId }: Grant<"workspace.invite">): Promise<Inviting> {
  const [found] = await tx
    .select({ askerName: user.name, askerEmail: user.email, workspaceName: workspace.name })
    .from(workspace)
    .innerJoin(user, eq(user.id, actor.id))
    .where(eq(workspace.id, workspaceId));
  if (found === undefined) throw new NotFound("workspace");
  return found;
}

/** What the request with this key made, within its day, for the one who sent it. */
export async function readMadeInvitations(
  grant: Grant<"workspace.invite">,
  key: string,
): Promise<MadeInvitations | null> {
  const opened = await database();
  return opened.asActor(grant.actor, (tx) => recallOnce(tx, grant.actor, key, madeSchema));
}

/** The invitations that can still be used, the newest first. */
export async function listInvitations(grant: Grant<"workspace.invite">): Promise<readonly Invitation[]> {
  const opened = await database();
  return opened.asActor(grant.actor, (tx) =>
    tx
      .select({
        id: invitation.id,
        email: invitation.email,
        accessRole: invitation.accessRole,
        createdAt: isoTime(invitation.createdAt),
        expiresAt: isoTime(invitation.expiresAt),
        uses: invitation.uses,
        mostUses: invitation.mostUses,
        mail: sql<MailState | null>`(select jsonb_build_object('state', m.state, 'failure', m.failure)
          from mail m where m.invitation_id = invitation.id order by m.queued_at desc limit 1)`,
      })
      .from(invitation)
      .where(
        and(
          eq(invitation.workspaceId, grant.workspaceId),
          isNull(invitation.endedAt),
          sql`${invitation.expiresAt} > now()`,
          sql`${invitation.uses} < ${invitation.mostUses}`,
        ),
      )
      .orderBy(desc(invitation.createdAt), invitation.id),
  );
}

/** Ends an invitation: its link opens nothing from now on. */
export async function endInvitation(grant: Grant<"workspace.invite">, invitationId: string): Promise<void> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  await opened.asActor(actor, async (tx) => {
    const ended = await tx
      .update(invitation)
      .set({ endedAt: sql`now()` })
      .where(and(eq(invitation.id, invitationId), eq(invitation.workspaceId, workspaceId), isNull(invitation.endedAt)))
      .returning({ id: invitation.id });
    if (ended.length === 0) throw new NotFound("invitation");
    await recordAudit(tx, grant, {
      event: "invitation.ended",
      workspaceId,
      object: { kind: "invitation", id: invitationId },
    });
  });
}

const offeredSchema = z
  .array(
    z.object({
      workspace_id: z.uuid(),
      workspace_name: z.string(),
      access_role: invitedRoleSchema,
      email: z.string().nullable(),
      inviter_name: z.string().nullable(),
    }),
  )
  .max(1);

/** What a link's invitation offers before it is accepted. */
export type OfferedInvitation = Readonly<{
  workspaceId: string;
  workspaceName: string;
  accessRole: InvitedRole;
  email: string | null;
  /** Who made it; null: their account is deleted. */
  inviterName: string | null;
}>;

/** What an invitation's link offers; a link that opens nothing any more is not found. */
export async function readInvitation(_actor: Actor, token: string): Promise<OfferedInvitation> {
  if (!isToken("i", token)) throw new NotFound("invitation");
  const opened = await database();
  const rows = await opened.lookUp(
    sql`select workspace_id, workspace_name, access_role, email, inviter_name from invitation_by_token(${hashSecret(token)})`,
  );
  const [found] = offeredSchema.parse(rows);
  if (found === undefined) throw new NotFound("invitation");
  const { workspace_id: workspaceId, workspace_name: workspaceName, access_role: accessRole, email } = found;
  return { workspaceId, workspaceName, accessRole, email, inviterName: found.inviter_name };
}

const pastSchema = z.tuple([z.object({ workspace_id: z.uuid().nullable() })]);

/** The workspace of an invitation that no longer works, for somebody who is in it; else null. */
export async function readPastInvitation(actor: Actor, token: string): Promise<string | null> {
  if (actor.kind !== "user" || !isToken("i", token)) return null;
  const opened = await database();
  const rows = await opened.lookUp(
    sql`select past_invitation(${hashSecret(token)}, ${actor.id}::uuid) as workspace_id`,
  );
  return pastSchema.parse(rows)[0].workspace_id;
}

const acceptedSchema = z.tuple([
  z.object({
    accepted: z
      .discriminatedUnion("outcome", [
        z.object({
          outcome: z.literal("joined"),
          workspaceId: z.uuid(),
          invitationId: z.uuid(),
          accessRole: invitedRoleSchema,
        }),
        z.object({ outcome: z.literal("already"), workspaceId: z.uuid() }),
        z.object({ outcome: z.enum(["other-address", "removed"]), workspaceId: z.uuid() }),
      ])
      .nullable(),
  }),
]);

/**
 * What came of accepting: in, in already, or refused because the invitation names another address than the person's, or
 * because they were removed or given another access role since it was made.
 */
export type Accepted = Readonly<{
  outcome: "joined" | "already" | "other-address" | "removed";
  workspaceId: string;
}>;

/** Lets this person into the invitation's workspace, in the same transaction as its use is counted. */
export async function acceptInvitation(actor: Actor, token: string, network: Network | null): Promise<Accepted> {
  if (actor.kind !== "user" || !isToken("i", token)) throw new NotFound("invitation");
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const { rows } = await tx.execute(sql`select accept_invitation(${hashSecret(token)}) as accepted`);
    const [{ accepted }] = acceptedSchema.parse(rows);
    if (accepted === null) throw new NotFound("invitation");
    const happened = eventOf(accepted);
    if (happened !== null)
      await recordAudit(tx, { actor, network }, { ...happened, workspaceId: accepted.workspaceId });
    return { outcome: accepted.outcome, workspaceId: accepted.workspaceId };
  });
}

/** What the log keeps of it; coming again changes nothing. */
function eventOf(accepted: NonNullable<z.infer<typeof acceptedSchema>[0]["accepted"]>): Happened | null {
  switch (accepted.outcome) {
    case "already":
      return null;
    case "other-address":
    case "removed":
      return { event: "invitation.refused", outcome: "refused", details: { reason: accepted.outcome } };
    case "joined":
      return {
        event: "member.joined",
        object: { kind: "invitation", id: accepted.invitationId },
        details: { accessRole: accepted.accessRole },
      };
  }
}
