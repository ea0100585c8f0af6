import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { type AccessRole, rolesToGive } from "@/lib/core/access/policy";
import type { Member, Removal } from "@/lib/core/workspace/workspace";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { isoTime } from "@/lib/db/iso-time";
import { recordAudit } from "@/lib/db/record-audit";
import { invitation } from "@/lib/db/schema/invitation";
import { member } from "@/lib/db/schema/member";
import { user } from "@/lib/db/schema/user";
import { workspace } from "@/lib/db/schema/workspace";
import { NotFound } from "@/lib/platform/errors";
import { endInvitations, endWaysIn } from "./end-ways-in";
import type { Grant } from "./grant";
import { recordDeniedChange } from "./refusals";

/** Why a change of members was not made: nobody hands out more than they have, and an owner has to be left. */
export type MemberChange = Readonly<{ ok: true }> | Readonly<{ ok: false; reason: "not-allowed" | "last-owner" }>;

/** Everybody in the workspace, owners first. */
export async function listMembers(grant: Grant<"workspace.read">): Promise<readonly Member[]> {
  const opened = await database();
  return opened.asActor(grant.actor, (tx) =>
    tx
      .select({
        userId: member.userId,
        name: user.name,
        email: user.email,
        accessRole: member.accessRole,
        joinedAt: isoTime(member.joinedAt),
        hasSecondFactor: user.twoFactorEnabled,
      })
      .from(member)
      .innerJoin(user, eq(user.id, member.userId))
      .where(eq(member.workspaceId, grant.workspaceId))
      .orderBy(
        sql`array_position(array['owner', 'admin', 'member', 'viewer'], ${member.accessRole})`,
        user.name,
        user.id,
      ),
  );
}

/** Gives a member another access role, from their next request on. */
export async function changeAccessRole(
  grant: Grant<"workspace.invite">,
  { userId, accessRole }: Readonly<{ userId: string; accessRole: AccessRole }>,
): Promise<MemberChange> {
  return changeMember(grant, userId, async (tx, { before, isLastOwner }) => {
    const mayGive = rolesToGive(grant.accessRole);
    if (!mayGive.includes(before) || !mayGive.includes(accessRole)) return refuse(tx, grant, userId);
    if (isLastOwner && accessRole !== "owner") return { ok: false, reason: "last-owner" };
    await endWaysIn(grant, tx, { userId, remains: accessRole, removal: null });
    await tx.update(member).set({ accessRole }).where(isMember(grant, userId));
    await recordAudit(tx, grant, {
      event: "member.role-changed",
      workspaceId: grant.workspaceId,
      object: { kind: "user", id: userId },
      details: { from: before, to: accessRole },
    });
    return { ok: true };
  });
}

/** What came of removing a member: their address, to tell them, or why it was not done. */
export type MemberRemoval = Readonly<{ ok: true; email: string }> | Exclude<MemberChange, { ok: true }>;

/** Takes a member out of the workspace, from their next request on, with every way in that hangs on them. */
export async function removeMember(
  grant: Grant<"workspace.invite">,
  userId: string,
  removal: Removal = { shareLinks: "end", openLinks: "end" },
): Promise<MemberRemoval> {
  return changeMember(grant, userId, async (tx, { before, isLastOwner }) => {
    if (!rolesToGive(grant.accessRole).includes(before)) return refuse(tx, grant, userId);
    if (isLastOwner) return { ok: false, reason: "last-owner" };
    const [person] = await tx.select({ email: user.email }).from(user).where(eq(user.id, userId));
    if (person === undefined) throw new NotFound("member");
    await endWaysIn(grant, tx, { userId, remains: null, removal });
    await endInvitations(grant, tx, eq(invitation.email, person.email));
    await recordAudit(tx, grant, {
      event: "member.removed",
      workspaceId: grant.workspaceId,
      object: { kind: "user", id: userId },
      details: { accessRole: before },
    });
    await recordAudit(tx, grant, { event: "membership.ended", userId });
    await tx.delete(member).where(isMember(grant, userId));
    return { ok: true, email: person.email };
  });
}

/** Takes the actor out of the workspace. */
export async function leaveWorkspace(grant: Grant<"workspace.read">): Promise<MemberChange> {
  return changeMember(grant, grant.actor.id, async (tx, { isLastOwner }) => {
    if (isLastOwner) return { ok: false, reason: "last-owner" };
    const [rules] = await tx
      .select({ linksOfLeaver: workspace.linksOfLeaver })
      .from(workspace)
      .where(eq(workspace.id, grant.workspaceId));
    const removal = rules?.linksOfLeaver === "end" ? ({ shareLinks: "end", openLinks: "keep" } as const) : null;
    await endWaysIn(grant, tx, { userId: grant.actor.id, remains: null, removal });
    await recordAudit(tx, grant, { event: "member.left", workspaceId: grant.workspaceId });
    await tx.delete(member).where(isMember(grant, grant.actor.id));
    return { ok: true };
  });
}

async function refuse(
  tx: Transaction,
  grant: Grant<"workspace.invite">,
  userId: string,
): Promise<Exclude<MemberChange, { ok: true }>> {
  await recordDeniedChange(grant, tx, userId);
  return { ok: false, reason: "not-allowed" };
}

type AnyWorkspaceGrant = Grant<"workspace.read"> | Grant<"workspace.invite">;
type Standing = Readonly<{ before: AccessRole; isLastOwner: boolean }>;

const isMember = ({ workspaceId }: AnyWorkspaceGrant, userId: string) =>
  and(eq(member.workspaceId, workspaceId), eq(member.userId, userId));

/** Changes one member while nobody else changes the workspace's owners. */
async function changeMember<Change extends MemberChange>(
  grant: AnyWorkspaceGrant,
  userId: string,
  work: (tx: Transaction, standing: Standing) => Promise<Change>,
): Promise<Change> {
  const opened = await database();
  return opened.asActor(grant.actor, async (tx) => {
    // Only those who may change the workspace can lock its row; whoever else leaves is no owner.
    await tx.select({ id: workspace.id }).from(workspace).where(eq(workspace.id, grant.workspaceId)).for("update");
    const [found] = await tx.select({ before: member.accessRole }).from(member).where(isMember(grant, userId));
    if (found === undefined) throw new NotFound("member");
    const otherOwners = await tx
      .select({ userId: member.userId })
      .from(member)
      .where(and(eq(member.workspaceId, grant.workspaceId), eq(member.accessRole, "owner"), ne(member.userId, userId)));
    return work(tx, { before: found.before, isLastOwner: found.before === "owner" && otherOwners.length === 0 });
  });
}
