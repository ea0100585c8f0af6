import { eq, type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { deleteAccount } from "@/lib/auth/account";
import { accounts, nobody } from "@/lib/core/access/actor";
import { type AccessRole, accessRoleSchema, may, type Permission } from "@/lib/core/access/policy";
import { deleteAssessment, listAssessments, widenAssessment } from "@/lib/data/assessments";
import { listAudit } from "@/lib/data/audit";
import { claimAssessment } from "@/lib/data/claim-assessment";
import { countLinks } from "@/lib/data/end-ways-in";
import { grant } from "@/lib/data/grant";
import { acceptInvitation, createInvitations, readInvitation } from "@/lib/data/invitations";
import { changeAccessRole, leaveWorkspace, removeMember } from "@/lib/data/members";
import { moveAssessment } from "@/lib/data/move-assessment";
import { endOtherDevices, openResumeLink, renewResumeLink } from "@/lib/data/resume-links";
import { listShareLinks } from "@/lib/data/share-links";
import { openShareLink } from "@/lib/data/shared-reports";
import { createWorkspaceAssessment } from "@/lib/data/workspace-assessments";
import { changeWorkspace } from "@/lib/data/workspaces";
import { user } from "@/lib/db/schema/user";
import { newId } from "@/lib/platform/ids";
import { hashSecret } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment, ownerOf } from "../../fixtures/make-assessment";
import { makeShareLink } from "../../fixtures/make-share-link";
import { makeUser, type Person } from "../../fixtures/make-user";
import { addMember, makeWorkspace, type Team } from "../../fixtures/make-workspace";

const caller = { cookies: null, network: null, userAgent: null };

const inviting = ({ owner, workspaceId }: Team) => grant(owner.actor, "workspace.invite", workspaceId);

async function assessmentOf(team: Team, person: Person): Promise<string> {
  const assess = await grant(person.actor, "workspace.assess", team.workspaceId);
  return createWorkspaceAssessment(assess, { scope: "cluster", depth: "quick", key: newId() });
}

async function inviteBy(person: Person, team: Team, email: string | null = null): Promise<string> {
  const invite = await grant(person.actor, "workspace.invite", team.workspaceId);
  const asked = { accessRole: "member", key: newId() } as const;
  const {
    made: [made],
  } = await createInvitations(
    invite,
    email === null ? { ...asked, kind: "link", mostUses: 5 } : { ...asked, kind: "addresses", emails: [email] },
  );
  return made?.token ?? "";
}

const eventsOf = async (team: Team) => {
  const lines = await listAudit(await grant(team.owner.actor, "workspace.audit", team.workspaceId), {
    before: null,
    most: 50,
  });
  return lines.map(({ event }) => event);
};

eachDriver((database) => {
  test("AC-4 nobody makes a resume link to what lies in a workspace", async () => {
    const team = await makeWorkspace(database());
    const member = await addMember(database(), team, "member");
    const assessmentId = await assessmentOf(team, member);
    for (const { actor } of [member, team.owner])
      await expect(grant(actor, "assessment.resume", assessmentId)).rejects.toThrow("not found");
    // Past the grant, the row policies refuse it too.
    const forged = database().asActor(member.actor, async (tx) =>
      tx.execute(sql`insert into resume_link (assessment_id, token_hash, expires_at)
        values (${assessmentId}, ${hashSecret("x")}, now() + interval '1 day')`),
    );
    await expect(forged).rejects.toThrow();
  });

  test("AC-4 a device loses an assessment that moves into a workspace, and its link opens nothing there", async () => {
    const team = await makeWorkspace(database());
    const device = await makeAssessment();
    await claimAssessment(team.owner.actor, bearer(device.secret), {
      assessmentId: device.assessmentId,
      into: null,
      network: null,
    });
    const { assessmentId } = device;
    const token = await renewResumeLink(await grant(team.owner.actor, "assessment.resume", assessmentId));
    const { newGuestSecret } = await openResumeLink(nobody, token);
    const phone = ownerOf(assessmentId, newGuestSecret ?? "");
    const before = { widen: await phone.may("assessment.manage"), delete: await phone.may("assessment.delete") };
    const moving = await grant(team.owner.actor, "assessment.delete", assessmentId);
    await moveAssessment(moving, await grant(team.owner.actor, "workspace.assess", team.workspaceId));
    await expect(phone.may("assessment.read")).rejects.toThrow("not found");
    await expect(openResumeLink(nobody, token)).rejects.toThrow("not found");
    await expect(widenAssessment(before.widen)).rejects.toThrow("assessment not found");
    await expect(deleteAssessment(before.delete)).rejects.toThrow("assessment not found");
  });

  test("AC-7 rows of access that were left over from before open nothing in a workspace", async () => {
    const team = await makeWorkspace(database());
    const device = await makeAssessment();
    const { actor } = await device.may("assessment.read");
    const assessmentId = await assessmentOf(team, team.owner);
    await database().asOwner(async (run) => {
      await run(`insert into assessment_access (assessment_id, actor_kind, actor_id, via)
        values ('${assessmentId}', 'guest', '${actor.id}', 'resume')`);
    });
    for (const permission of ["assessment.read", "assessment.answer", "assessment.share"] as const)
      await expect(grant(actor, permission, assessmentId)).rejects.toThrow("not found");
    expect((await listAssessments(actor)).map(({ id }) => id)).toEqual([device.assessmentId]);
  });

  test("AC-5 a device that came by the link of an account takes nothing from it", async () => {
    const device = await makeAssessment();
    const ann = await makeUser(database());
    const { assessmentId } = device;
    await claimAssessment(ann.actor, bearer(device.secret), { assessmentId, into: null, network: null });
    const token = await renewResumeLink(await grant(ann.actor, "assessment.resume", assessmentId));
    const { newGuestSecret } = await openResumeLink(nobody, token);
    const phone = ownerOf(assessmentId, newGuestSecret ?? "");
    const bob = await makeUser(database());
    const claiming = claimAssessment(bob.actor, bearer(phone.secret), { assessmentId, into: null, network: null });
    await expect(claiming).rejects.toThrow("not found");
    await endOtherDevices(await phone.may("assessment.resume"));
    expect(await listAssessments(ann.actor)).toHaveLength(1);
    // The person of the account may still take it over on the other device.
    await claimAssessment(ann.actor, bearer(phone.secret), { assessmentId, into: null, network: null });
    await expect(phone.may("assessment.read")).rejects.toThrow("not found");
  });

  test("AU-6 somebody who was removed does not come back by a link from before, and does by one from after", async () => {
    const team = await makeWorkspace(database());
    const ana = await makeUser(database());
    const before = await inviteBy(team.owner, team);
    await acceptInvitation(ana.actor, before, null);
    await removeMember(await inviting(team), ana.id, { shareLinks: "end", openLinks: "keep" });
    expect(await acceptInvitation(ana.actor, before, null)).toMatchObject({ outcome: "removed" });
    await expect(grant(ana.actor, "workspace.read", team.workspaceId)).rejects.toThrow("not found");
    const other = await makeUser(database());
    expect(await acceptInvitation(other.actor, before, null)).toMatchObject({ outcome: "joined" });
    const after = await inviteBy(team.owner, team, ana.email);
    expect(await acceptInvitation(ana.actor, after, null)).toMatchObject({ outcome: "joined" });
  });

  test("AU-6 a lower access role is not raised again by leaving and an old link", async () => {
    const team = await makeWorkspace(database());
    const ana = await makeUser(database());
    const before = await inviteBy(team.owner, team);
    await acceptInvitation(ana.actor, before, null);
    await changeAccessRole(await inviting(team), { userId: ana.id, accessRole: "viewer" });
    await leaveWorkspace(await grant(ana.actor, "workspace.read", team.workspaceId));
    expect(await acceptInvitation(ana.actor, before, null)).toMatchObject({ outcome: "removed" });
  });

  test("removing somebody revokes the links for several people unless they are kept", async () => {
    const team = await makeWorkspace(database());
    const ana = await addMember(database(), team, "member");
    const open = await inviteBy(team.owner, team);
    const hers = await inviteBy(team.owner, team, ana.email);
    expect(await countLinks(await inviting(team))).toEqual({ invitations: 1, sharedBy: {} });
    await removeMember(await inviting(team), ana.id);
    for (const token of [open, hers]) await expect(readInvitation(nobody, token)).rejects.toThrow("not found");
    expect((await eventsOf(team)).filter((event) => event === "invitation.ended")).toHaveLength(2);
  });

  test.each(["removed", "viewer", "member", "left", "account"] as const)(
    "AC-4 the invitations of somebody who may invite no more end: %s",
    async (how) => {
      const team = await makeWorkspace(database());
      const admin = await addMember(database(), team, "admin");
      const token = await inviteBy(admin, team, "new@example.org");
      expect(await readInvitation(nobody, token)).toMatchObject({ inviterName: admin.name });
      await go(team, admin, how);
      await expect(readInvitation(nobody, token)).rejects.toThrow("not found");
      await changeIfMember(team, admin);
      await expect(readInvitation(nobody, token)).rejects.toThrow("not found"); // nor do they come back
    },
  );

  test.each([
    ["end", "ended"],
    ["keep", "open"],
  ] as const)("SH-5 report links of a removed member are revoked or taken over: %s", async (shareLinks, state) => {
    const team = await makeWorkspace(database());
    const member = await addMember(database(), team, "member");
    const assessmentId = await assessmentOf(team, member);
    const { token } = await makeShareLink(await grant(member.actor, "assessment.share", assessmentId));
    expect((await countLinks(await inviting(team))).sharedBy).toEqual({ [member.id]: 1 });
    await removeMember(await inviting(team), member.id, { shareLinks, openLinks: "end" });
    expect((await openShareLink(nobody, token)) !== null).toBe(state === "open");
    const [link] = await listShareLinks(await grant(team.owner.actor, "assessment.share", assessmentId));
    expect(link?.state).toBe(state);
    expect(await eventsOf(team)).toContain(shareLinks === "end" ? "share-link.ended" : "share-link.taken-over");
  });

  test.each(["viewer", "account", "left"] as const)(
    "SH-5 report links of somebody who may share no more end for good: %s",
    async (how) => {
      const team = await makeWorkspace(database());
      const member = await addMember(database(), team, "member");
      const assessmentId = await assessmentOf(team, member);
      const { token } = await makeShareLink(await grant(member.actor, "assessment.share", assessmentId));
      await go(team, member, how);
      expect(await openShareLink(nobody, token)).toBeNull();
      await changeIfMember(team, member);
      expect(await openShareLink(nobody, token)).toBeNull();
    },
  );

  test("SH-5 a link opens nothing while its maker lacks the second factor that the workspace demands", async () => {
    const team = await makeWorkspace(database());
    const member = await addMember(database(), team, "member");
    const assessmentId = await assessmentOf(team, member);
    const { token } = await makeShareLink(await grant(member.actor, "assessment.share", assessmentId));
    await database().asActor(accounts, (tx) =>
      tx.update(user).set({ twoFactorEnabled: true }).where(eq(user.id, team.owner.id)),
    );
    const manage = await grant(team.owner.actor, "workspace.manage", team.workspaceId);
    await changeWorkspace(manage, { name: "Payments", isSecondFactorNeeded: true, linksOfLeaver: "end" });
    expect(await openShareLink(nobody, token)).toBeNull();
    await expect(grant(member.actor, "assessment.read", assessmentId)).rejects.toThrow("not found");
  });

  test("what a share link and the row policies take for an access role's rights is what the table of rights says", async () => {
    for (const accessRole of accessRoleSchema.options) {
      const team = await makeWorkspace(database());
      const assessmentId = await assessmentOf(team, team.owner);
      const { token } = await makeShareLink(await grant(team.owner.actor, "assessment.share", assessmentId));
      const person = await addMember(database(), team, accessRole);
      await database().asOwner((run) =>
        run(`update share_link set creator_id = '${person.id}' where assessment_id = '${assessmentId}'`),
      );
      expect((await openShareLink(nobody, token)) !== null, `${accessRole} shares`).toBe(
        may(accessRole, "assessment.share"),
      );
      await expectPolicies(team, person, accessRole, assessmentId);
    }
  });

  async function expectPolicies(
    team: Team,
    person: Person,
    accessRole: AccessRole,
    assessmentId: string,
  ): Promise<void> {
    const rowsOf = async (statement: SQL) =>
      database().asActor(person.actor, async (tx) => (await tx.execute(statement)).rows.length);
    const tried: readonly (readonly [Permission, SQL])[] = [
      ["workspace.read", sql`select id from workspace where id = ${team.workspaceId}`],
      ["workspace.manage", sql`update workspace set name = name where id = ${team.workspaceId} returning id`],
      ["workspace.invite", sql`update member set joined_at = joined_at where user_id = ${person.id} returning user_id`],
      ["workspace.audit", sql`select id from audit where workspace_id = ${team.workspaceId} limit 1`],
      ["assessment.read", sql`select id from assessment where id = ${assessmentId}`],
      ["assessment.share", sql`update share_link set label = label where assessment_id = ${assessmentId} returning id`],
      ["assessment.delete", sql`delete from assessment where id = ${assessmentId} returning id`],
    ];
    for (const [permission, statement] of tried)
      expect((await rowsOf(statement)) > 0, `${accessRole} ${permission}`).toBe(may(accessRole, permission));
  }

  async function go(
    team: Team,
    person: Person,
    how: "removed" | "viewer" | "member" | "left" | "account",
  ): Promise<void> {
    if (how === "removed") await removeMember(await inviting(team), person.id);
    else if (how === "left") await leaveWorkspace(await grant(person.actor, "workspace.read", team.workspaceId));
    else if (how === "account") await deleteAccount(signedIn(person), caller);
    else await changeAccessRole(await inviting(team), { userId: person.id, accessRole: how });
  }

  /** Somebody who is still there gets back what they had. */
  async function changeIfMember(team: Team, person: Person): Promise<void> {
    await changeAccessRole(await inviting(team), { userId: person.id, accessRole: "admin" }).catch(() => null);
  }
});

const bearer = (secret: string) =>
  ({ kind: "bearer", guestSecretHash: hashSecret(secret), sessionToken: null }) as const;

const signedIn = ({ actor, name, email }: Person) => ({
  actor,
  name,
  email,
  sessionId: newId(),
  isSecondFactorOn: false,
  isFresh: true,
  createdAt: new Date(0),
});
