import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { claimedActor, readActor } from "@/lib/auth/actor";
import { nobody } from "@/lib/core/access/actor";
import { accessRoleSchema } from "@/lib/core/access/policy";
import { grant } from "@/lib/data/grant";
import { changeAccessRole, leaveWorkspace, listMembers, removeMember } from "@/lib/data/members";
import { changeWorkspace, createWorkspace, listWorkspaces, readWorkspace } from "@/lib/data/workspaces";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { cookieOf, makeUser } from "../../fixtures/make-user";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";

const rules = { name: "Payments", isSecondFactorNeeded: false, linksOfLeaver: "end" } as const;

eachDriver((database) => {
  test("whoever makes a workspace owns it, and sees it in their list", async () => {
    const { workspaceId, owner } = await makeWorkspace(database());
    const read = await readWorkspace(await grant(owner.actor, "workspace.read", workspaceId));
    expect(read).toMatchObject({ id: workspaceId, name: "Payments", accessRole: "owner" });
    expect(await listWorkspaces(owner.actor)).toEqual([
      { id: workspaceId, name: "Payments", accessRole: "owner", mayEnter: true },
    ]);
  });

  test("CO-1 twenty requests with one key make one workspace, and another name under that key is refused", async () => {
    const { actor } = await makeUser(database());
    const key = newId();
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => createWorkspace(actor, { name: "Once", key }, null)),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await listWorkspaces(actor)).toHaveLength(1);
    for (let made = 1; made < 20; made += 1) await createWorkspace(actor, { name: "More", key: newId() }, null);
    await expect(createWorkspace(actor, { name: "More", key: newId() }, null)).rejects.toThrow("too many");
    const other = await makeUser(database());
    await createWorkspace(other.actor, { name: "Once", key }, null);
    await expect(createWorkspace(other.actor, { name: "Twice", key }, null)).rejects.toThrow("another request");
  });

  test("nobody without an account makes a workspace", async () => {
    for (const actor of [nobody, { kind: "guest", id: newId() }] as const)
      await expect(createWorkspace(actor, { name: "x", key: newId() }, null)).rejects.toThrow("not found");
  });

  test("AC-1 a stranger finds no workspace, and lists none", async () => {
    const { workspaceId } = await makeWorkspace(database());
    const stranger = await makeUser(database());
    for (const permission of ["workspace.read", "workspace.invite", "workspace.delete"] as const)
      for (const actor of [stranger.actor, nobody, { kind: "guest", id: newId() }] as const)
        await expect(grant(actor, permission, workspaceId)).rejects.toThrow("workspace not found");
    await expect(grant(stranger.actor, "workspace.read", newId())).rejects.toThrow("workspace not found");
    expect(await listWorkspaces(stranger.actor)).toEqual([]);
  });

  test("AC-3 each access role gets the grants of its row", async () => {
    const team = await makeWorkspace(database());
    const admin = await addMember(database(), team, "admin");
    const member = await addMember(database(), team, "member");
    const viewer = await addMember(database(), team, "viewer");
    const people = { owner: team.owner, admin, member, viewer };
    const least = {
      "workspace.read": 4,
      "workspace.assess": 3,
      "workspace.invite": 2,
      "workspace.manage": 2,
      "workspace.audit": 1,
      "workspace.export": 1,
      "workspace.delete": 1,
    } as const;
    for (const [permission, count] of Object.entries(least) as [keyof typeof least, number][])
      for (const [place, role] of accessRoleSchema.options.entries()) {
        const asked = grant(people[role].actor, permission, team.workspaceId);
        if (place < count) expect((await asked).accessRole).toBe(role);
        else await expect(asked).rejects.toThrow("workspace not found");
      }
  });

  test("AC-4 a removed member's session finds nothing from the next request on", async () => {
    const team = await makeWorkspace(database());
    const member = await addMember(database(), team, "member");
    const configuration = { ...env(), appUrl: env().appUrl };
    const asked = claimedActor(cookieOf(member, configuration));
    expect((await grant(asked, "workspace.assess", team.workspaceId)).accessRole).toBe("member");
    const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
    expect(await changeAccessRole(invite, { userId: member.id, accessRole: "viewer" })).toEqual({ ok: true });
    await expect(grant(asked, "workspace.assess", team.workspaceId)).rejects.toThrow("not found");
    expect((await grant(asked, "workspace.read", team.workspaceId)).accessRole).toBe("viewer");
    expect(await removeMember(invite, member.id)).toEqual({ ok: true, email: member.email });
    await expect(grant(asked, "workspace.read", team.workspaceId)).rejects.toThrow("not found");
  });

  test("SE-1 a session is the cookie's that we signed, and no other's", async () => {
    const person = await makeUser(database());
    const cookie = cookieOf(person, env());
    expect(await readActor(cookie)).toEqual(person.actor);
    expect(await readActor(cookie.replace(person.sessionToken, person.sessionToken.replace(/^./, "z")))).toEqual(
      nobody,
    );
    expect(await readActor(`plimsoll-session=${person.sessionToken}`)).toEqual(nobody);
  });

  test("SE-4 a session ends when idle for 7 days, and after 30 in any case", async () => {
    const idle = await makeUser(database());
    const old = await makeUser(database());
    await database().asActor({ kind: "accounts" }, async (tx) => {
      await tx.execute(
        sql`update session set expires_at = now() - interval '1 second' where token = ${idle.sessionToken}`,
      );
      await tx.execute(
        sql`update session set created_at = now() - interval '31 days' where token = ${old.sessionToken}`,
      );
    });
    expect(await readActor(cookieOf(idle, env()))).toEqual(nobody);
    expect(await readActor(cookieOf(old, env()))).toEqual(nobody);
  });

  test("an admin makes and removes members, and neither touches an owner nor makes one", async () => {
    const team = await makeWorkspace(database());
    const admin = await addMember(database(), team, "admin");
    const member = await addMember(database(), team, "member");
    const invite = await grant(admin.actor, "workspace.invite", team.workspaceId);
    const refused = { ok: false, reason: "not-allowed" };
    expect(await changeAccessRole(invite, { userId: team.owner.id, accessRole: "viewer" })).toEqual(refused);
    expect(await removeMember(invite, team.owner.id)).toEqual(refused);
    expect(await changeAccessRole(invite, { userId: member.id, accessRole: "owner" })).toEqual(refused);
    expect(await changeAccessRole(invite, { userId: member.id, accessRole: "admin" })).toEqual({ ok: true });
    expect(await removeMember(invite, member.id)).toEqual({ ok: true, email: member.email });
    const read = await grant(admin.actor, "workspace.read", team.workspaceId);
    expect((await listMembers(read)).map(({ userId, accessRole }) => [userId, accessRole])).toEqual([
      [team.owner.id, "owner"],
      [admin.id, "admin"],
    ]);
  });

  test("AC-2 a member of another workspace is not found in this one", async () => {
    const ours = await makeWorkspace(database());
    const theirs = await makeWorkspace(database());
    const invite = await grant(ours.owner.actor, "workspace.invite", ours.workspaceId);
    await expect(removeMember(invite, theirs.owner.id)).rejects.toThrow("member not found");
    await expect(changeAccessRole(invite, { userId: theirs.owner.id, accessRole: "viewer" })).rejects.toThrow("member");
  });

  test("the last owner cannot leave, be removed or step down", async () => {
    const team = await makeWorkspace(database());
    const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
    const last = { ok: false, reason: "last-owner" };
    expect(await leaveWorkspace(await grant(team.owner.actor, "workspace.read", team.workspaceId))).toEqual(last);
    expect(await removeMember(invite, team.owner.id)).toEqual(last);
    expect(await changeAccessRole(invite, { userId: team.owner.id, accessRole: "admin" })).toEqual(last);
  });

  test("CO-3 of two owners who leave at the same time one stays", async () => {
    for (let round = 0; round < 10; round += 1) {
      const team = await makeWorkspace(database());
      const second = await addMember(database(), team, "owner");
      const leaving = await Promise.all(
        [team.owner, second].map(async ({ actor }) =>
          leaveWorkspace(await grant(actor, "workspace.read", team.workspaceId)),
        ),
      );
      expect(leaving.filter(({ ok }) => ok)).toHaveLength(1);
      const owners = await database().asOwner((run) =>
        run("SELECT count(*)::int AS n FROM member WHERE workspace_id = $1 AND access_role = 'owner'", [
          team.workspaceId,
        ]),
      );
      expect(owners).toEqual([{ n: 1 }]);
    }
  });

  test("not even a query without our rules leaves a workspace without an owner", async () => {
    const team = await makeWorkspace(database());
    const drop = database().asActor(team.owner.actor, async (tx) => tx.execute(sql`delete from member`));
    await expect(drop).rejects.toThrow();
  });

  test("a viewer who leaves is gone", async () => {
    const team = await makeWorkspace(database());
    const viewer = await addMember(database(), team, "viewer");
    expect(await leaveWorkspace(await grant(viewer.actor, "workspace.read", team.workspaceId))).toEqual({ ok: true });
    await expect(grant(viewer.actor, "workspace.read", team.workspaceId)).rejects.toThrow("not found");
  });

  test("a workspace that demands a second factor opens to nobody without one, and lists that", async () => {
    const team = await makeWorkspace(database());
    const viewer = await addMember(database(), team, "viewer");
    const manage = await grant(team.owner.actor, "workspace.manage", team.workspaceId);
    const demanding = { ...rules, isSecondFactorNeeded: true };
    expect(await changeWorkspace(manage, demanding)).toEqual({ ok: false, reason: "no-second-factor" });
    await database().asActor({ kind: "accounts" }, async (tx) =>
      tx.execute(sql`update app_user set two_factor_enabled = true where id = ${team.owner.id}`),
    );
    expect(await changeWorkspace(manage, demanding)).toEqual({ ok: true });
    await expect(grant(viewer.actor, "workspace.read", team.workspaceId)).rejects.toThrow("not found");
    expect(await listWorkspaces(viewer.actor)).toMatchObject([{ id: team.workspaceId, mayEnter: false }]);
    await database().asActor({ kind: "accounts" }, async (tx) =>
      tx.execute(sql`update app_user set two_factor_enabled = true where id = ${viewer.id}`),
    );
    expect((await grant(viewer.actor, "workspace.read", team.workspaceId)).accessRole).toBe("viewer");
  });
});
