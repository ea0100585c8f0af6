import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { accessRoleSchema } from "@/lib/core/access/policy";
import type { ListedWorkspace, Workspace, WorkspaceRules } from "@/lib/core/workspace/workspace";
import { database } from "@/lib/db/client";
import { doOnce } from "@/lib/db/do-once";
import { isoTime } from "@/lib/db/iso-time";
import { recordAudit } from "@/lib/db/record-audit";
import { member } from "@/lib/db/schema/member";
import { workspace } from "@/lib/db/schema/workspace";
import { takeTurn } from "@/lib/db/take-turn";
import type { Network } from "@/lib/platform/client-network";
import { NotFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import type { Grant } from "./grant";

const creations = { name: "workspace", most: 20, seconds: 86_400 };

/** Makes a workspace whose owner is this person, and returns its id. The same key makes one, however often it comes. */
export async function createWorkspace(
  actor: Actor,
  { name, key }: Readonly<{ name: string; key: string }>,
  network: Network | null,
): Promise<string> {
  if (actor.kind !== "user") throw new NotFound("account");
  const opened = await database();
  return opened.asActor(actor, (tx) =>
    doOnce(
      tx,
      actor,
      { key, asked: ["create workspace", name] },
      {
        answer: z.uuid(),
        work: async () => {
          await takeTurn(creations, actor.id, { actor }, tx);
          const id = newId();
          await tx.insert(workspace).values({ id, name });
          await tx.insert(member).values({ workspaceId: id, userId: actor.id, accessRole: "owner" });
          await recordAudit(tx, { actor, network }, { event: "workspace.created", workspaceId: id });
          return id;
        },
      },
    ),
  );
}

const listedSchema = z.array(
  z.object({ id: z.uuid(), name: z.string(), access_role: accessRoleSchema, may_enter: z.boolean() }),
);

/** The workspaces that this person belongs to, those too that demand a second factor first. */
export async function listWorkspaces(actor: Actor): Promise<readonly ListedWorkspace[]> {
  if (actor.kind !== "user") return [];
  const opened = await database();
  const { rows } = await opened.asActor(actor, async (tx) => tx.execute(sql`select * from my_workspaces()`));
  return listedSchema
    .parse(rows)
    .map(({ id, name, access_role, may_enter }) => ({ id, name, accessRole: access_role, mayEnter: may_enter }));
}

/** A workspace as the actor sees it, with what they are in it. */
export async function readWorkspace(grant: Grant<"workspace.read">): Promise<Workspace> {
  const { actor, workspaceId, accessRole } = grant;
  const opened = await database();
  const [found] = await opened.asActor(actor, (tx) =>
    tx
      .select({
        id: workspace.id,
        name: workspace.name,
        isSecondFactorNeeded: workspace.isSecondFactorNeeded,
        linksOfLeaver: workspace.linksOfLeaver,
        createdAt: isoTime(workspace.createdAt),
      })
      .from(workspace)
      .where(eq(workspace.id, workspaceId)),
  );
  if (found === undefined) throw new NotFound("workspace"); // deleted since the grant
  return { ...found, accessRole };
}

/**
 * Changes a workspace's name and rules. Whoever demands a second factor of everybody has to have one, so that they do
 * not shut themselves out.
 */
export async function changeWorkspace(
  grant: Grant<"workspace.manage">,
  rules: WorkspaceRules,
): Promise<Readonly<{ ok: true }> | Readonly<{ ok: false; reason: "no-second-factor" }>> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    if (rules.isSecondFactorNeeded) {
      const { rows } = await tx.execute(sql`select has_second_factor(${actor.id}) as has`);
      if (!hasSchema.parse(rows)[0].has) return { ok: false, reason: "no-second-factor" };
    }
    const changed = await tx
      .update(workspace)
      .set(rules)
      .where(eq(workspace.id, workspaceId))
      .returning({ id: workspace.id });
    if (changed.length === 0) throw new NotFound("workspace");
    // Without the name, which a deletion has to take with it.
    const { isSecondFactorNeeded, linksOfLeaver } = rules;
    await recordAudit(tx, grant, {
      event: "workspace.changed",
      workspaceId,
      details: { isSecondFactorNeeded, linksOfLeaver },
    });
    return { ok: true };
  });
}

const hasSchema = z.tuple([z.object({ has: z.boolean() })]);

/**
 * Deletes a workspace with everything in it, if this is its name. What was done there stays in the log, without names.
 *
 * @returns whether the name was right
 */
export async function deleteWorkspace(grant: Grant<"workspace.delete">, typedName: string): Promise<boolean> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const isRight = and(eq(workspace.id, workspaceId), eq(workspace.name, typedName.trim()));
    const [found] = await tx.select({ id: workspace.id }).from(workspace).where(isRight).for("update");
    if (found === undefined) return false;
    await recordAudit(tx, grant, { event: "workspace.deleted", workspaceId });
    await tx.delete(workspace).where(isRight);
    return true;
  });
}
