import { expect, test } from "vitest";
import { readAccount } from "@/lib/auth/account";
import { signIn } from "@/lib/auth/sign-in";
import { signedIn } from "@/lib/auth/signed-in";
import { type Actor, accounts } from "@/lib/core/access/actor";
import type { Permission } from "@/lib/core/access/policy";
import { createAssessment } from "@/lib/data/assessments";
import { listAudit } from "@/lib/data/audit";
import { grant } from "@/lib/data/grant";
import { createInvitations } from "@/lib/data/invitations";
import { endJoinLink, renewJoinLink } from "@/lib/data/join-links";
import { removeMember } from "@/lib/data/members";
import { recordRefusal } from "@/lib/data/refusals";
import { remindRespondents } from "@/lib/data/respondents";
import { closeRound } from "@/lib/data/rounds";
import { enterPassphrase } from "@/lib/data/shared-reports";
import { createWorkspaceAssessment } from "@/lib/data/workspace-assessments";
import { networkOf } from "@/lib/platform/client-network";
import { newId } from "@/lib/platform/ids";
import { aCaller, makeAccount, signInAs } from "../../fixtures/accounts";
import { eachDriver } from "../../fixtures/database";
import { joinBy, openAs } from "../../fixtures/make-opened-round";
import { makeShareLink, visitorOf } from "../../fixtures/make-share-link";
import { makeUser } from "../../fixtures/make-user";
import { addMember, makeWorkspace, type Team } from "../../fixtures/make-workspace";

const network = networkOf("203.0.113.9");

/** What a door does with an error. */
async function refused(work: Promise<unknown>): Promise<void> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) throw new Error("nothing was refused");
  await recordRefusal(accounts, error, network);
}

const ask = (actor: Actor, permission: Permission, id: string) => refused(grant(actor, permission, id));

/** The workspace's log of what was refused, the oldest first. */
async function refusals({ owner, workspaceId }: Team) {
  const lines = await listAudit(await grant(owner.actor, "workspace.audit", workspaceId), { before: null, most: 500 });
  return lines.filter(({ outcome }) => outcome === "refused").reverse();
}

eachDriver((database) => {
  test("LO-1 a member who reaches for the link of a round that another one leads stands in the log", async () => {
    const team = await makeWorkspace(database());
    const member = await addMember(database(), team, "member");
    const other = await addMember(database(), team, "member");
    const { assessmentId, openToken } = await openAs(team.owner, team.workspaceId);
    const heldBy = ({ actor }: typeof member) => grant(actor, "workspace.assess", team.workspaceId);
    await refused(endJoinLink(await heldBy(member), assessmentId));
    await refused(renewJoinLink(await heldBy(other), { assessmentId, key: newId() }));
    expect((await refusals(team)).map(({ actorName, objectId }) => [actorName, objectId])).toEqual([
      [member.name, assessmentId],
      [other.name, assessmentId],
    ]);
    expect((await joinBy(openToken ?? "")).assessmentId).toBe(assessmentId); // as it was
  });

  test("LO-1 a member who closes, or asks people in, a round that another one leads stands in the log", async () => {
    const team = await makeWorkspace(database());
    const member = await addMember(database(), team, "member");
    const { assessmentId } = await openAs(team.owner, team.workspaceId);
    const held = await grant(member.actor, "workspace.assess", team.workspaceId);
    await refused(closeRound(held, assessmentId));
    await refused(remindRespondents(held, { assessmentId, key: newId() }));
    const [line, ...others] = await refusals(team);
    expect(others).toEqual([]); // the same thing within the hour
    expect(line).toMatchObject({ event: "access.denied", actorName: member.name, network: "203.0.113.0/24" });
    await closeRound(await grant(team.owner.actor, "workspace.assess", team.workspaceId), assessmentId);
    await refused(
      remindRespondents(await grant(team.owner.actor, "workspace.assess", team.workspaceId), {
        assessmentId,
        key: newId(),
      }),
    );
    expect(await refusals(team)).toHaveLength(1); // closed is not forbidden
  });

  test("LO-1 who may not do a thing stands in the workspace's log once an hour: a member, a former one, a stranger", async () => {
    const team = await makeWorkspace(database());
    const viewer = await addMember(database(), team, "viewer");
    const former = await addMember(database(), team, "admin");
    const stranger = await makeUser(database());
    const assess = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
    const assessmentId = await createWorkspaceAssessment(assess, { scope: "x", depth: "quick", key: newId() });
    await removeMember(await grant(team.owner.actor, "workspace.invite", team.workspaceId), former.id);
    for (let times = 0; times < 3; times += 1) {
      await ask(viewer.actor, "workspace.export", team.workspaceId);
      await ask(former.actor, "workspace.manage", team.workspaceId);
      await ask(stranger.actor, "assessment.read", assessmentId);
      await ask(
        { kind: "bearer", guestSecretHash: null, sessionToken: viewer.sessionToken },
        "assessment.delete",
        assessmentId,
      );
    }
    const tried = [
      [viewer.id, "workspace.export", team.workspaceId],
      [former.id, "workspace.manage", team.workspaceId],
      [stranger.id, "assessment.read", assessmentId],
      [viewer.id, "assessment.delete", assessmentId],
    ];
    const lines = await refusals(team);
    expect(lines.map(({ actorId, details, objectId }) => [actorId, details.permission, objectId])).toEqual(tried);
    expect(new Set(lines.map((line) => `${line.event} ${line.network}`))).toEqual(
      new Set(["access.denied 203.0.113.0/24"]),
    );
  });

  test("guests, visitors and what is not there leave no row, and strangers together twenty an hour", async () => {
    const team = await makeWorkspace(database());
    await ask({ kind: "guest", id: newId() }, "assessment.read", team.workspaceId);
    await ask({ kind: "nobody" }, "workspace.read", team.workspaceId);
    await ask({ kind: "bearer", guestSecretHash: null, sessionToken: "none" }, "workspace.read", team.workspaceId);
    await ask((await makeUser(database())).actor, "workspace.read", newId());
    expect(await refusals(team)).toEqual([]);
    for (let one = 0; one < 25; one += 1) {
      await ask((await makeUser(database())).actor, "workspace.read", team.workspaceId);
    }
    expect(await refusals(team)).toHaveLength(20);
    await ask((await addMember(database(), team, "viewer")).actor, "workspace.export", team.workspaceId);
    expect(await refusals(team)).toHaveLength(21);
  });

  test("an admin who reaches for an owner is written down with the refusal", async () => {
    const team = await makeWorkspace(database());
    const admin = await addMember(database(), team, "admin");
    const invite = await grant(admin.actor, "workspace.invite", team.workspaceId, network);
    for (let times = 0; times < 2; times += 1) {
      expect(await removeMember(invite, team.owner.id)).toEqual({ ok: false, reason: "not-allowed" });
    }
    expect(await refusals(team)).toMatchObject([
      { actorId: admin.id, objectId: team.owner.id, network: "203.0.113.0/24" },
    ]);
  });

  test("an account reads who tried its own assessment, and who tried tells nobody that it is there", async () => {
    const mine = await signedIn((await signInAs(await makeAccount())).cookies);
    const theirs = await signedIn((await signInAs(await makeAccount())).cookies);
    const { assessmentId } = await createAssessment(mine.actor, { scope: "x", depth: "quick", answers: [] });
    await ask(theirs.actor, "assessment.read", assessmentId);
    await ask(theirs.actor, "workspace.read", (await makeWorkspace(database())).workspaceId);
    const denied = async (person: typeof mine) =>
      (await readAccount(person, 50)).events.filter(({ event }) => event === "access.denied");
    expect(await denied(mine)).toMatchObject([{ isRefused: true, network: "203.0.113.0/24" }]);
    expect(await denied(theirs)).toEqual([]);
  });

  test("LO-1 a limit that is reached stands once in the log of whom it concerns", async () => {
    const account = await makeAccount();
    const person = await signedIn((await signInAs(account)).cookies);
    const stranger = aCaller();
    const guess = () => signIn({ ...account, password: "not-this-one-either" }, stranger);
    for (let failures = 0; failures < 10; failures += 1) await guess();
    for (let tries = 0; tries < 3; tries += 1) await refused(guess());
    const { events } = await readAccount(person, 50);
    expect(events.filter(({ event }) => event === "limit.reached")).toHaveLength(1);

    const team = await makeWorkspace(database());
    const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
    const invitation = () =>
      createInvitations(invite, { kind: "link", mostUses: 1, accessRole: "viewer", key: newId() });
    for (let made = 0; made < 20; made += 1) await invitation();
    for (let tries = 0; tries < 3; tries += 1) await refused(invitation());
    expect(await refusals(team)).toMatchObject([
      { event: "limit.reached", actorId: team.owner.id, details: { limit: "invitation" } },
    ]);

    const assess = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
    const assessmentId = await createWorkspaceAssessment(assess, { scope: "x", depth: "quick", key: newId() });
    const { token } = await makeShareLink(await grant(team.owner.actor, "assessment.share", assessmentId), {
      passphrase: "correct horse",
    });
    const visitor = await visitorOf(token);
    for (let failures = 0; failures < 5; failures += 1)
      await enterPassphrase(visitor, { passphrase: "wrong", visitorId: "one", network });
    for (let tries = 0; tries < 3; tries += 1)
      await refused(enterPassphrase(visitor, { passphrase: "wrong", visitorId: "one", network }));
    expect((await refusals(team)).map(({ details }) => details.limit)).toEqual(["invitation", "share-passphrase"]);
  });
});
