import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { listAudit, verifyAudit } from "@/lib/data/audit";
import { grant } from "@/lib/data/grant";
import { removeMember } from "@/lib/data/members";
import { listRespondents, reissueRespondentLink, withdrawRespondent } from "@/lib/data/respondents";
import { changeWorkspace, deleteWorkspace } from "@/lib/data/workspaces";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { openAs } from "../../fixtures/make-opened-round";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";

const rules = { name: "Payments", isSecondFactorNeeded: false, linksOfLeaver: "end" } as const;

eachDriver((database) => {
  test("LO-1 what is done in a workspace stands in its log, and LO-3 a line that was changed is named", async () => {
    const team = await makeWorkspace(database());
    const member = await addMember(database(), team, "member");
    const invite = await grant(team.owner.actor, "workspace.invite", team.workspaceId);
    await removeMember(invite, member.id);
    const audit = await grant(team.owner.actor, "workspace.audit", team.workspaceId);
    const lines = await listAudit(audit, { before: null, most: 10 });
    expect(lines.map(({ event, actorName }) => [event, actorName])).toEqual([
      ["member.removed", "Ann Example"],
      ["member.joined", "Ann Example"],
      ["invitation.created", "Ann Example"],
      ["workspace.created", "Ann Example"],
    ]);
    expect(lines.map(({ position }) => position)).toEqual([4, 3, 2, 1]);
    expect(lines.map(({ objectKind, objectName }) => [objectKind, objectName])).toEqual([
      ["user", "Ann Example"],
      ["invitation", member.email],
      ["invitation", member.email],
      [null, null],
    ]);
    expect((await listAudit(audit, { before: 3, most: 1 })).map(({ position }) => position)).toEqual([2]);
    expect(await verifyAudit(audit)).toBeNull();
    const forge = (statement: string) =>
      database().asOwner(async (run) => {
        await run("ALTER TABLE audit DISABLE ROW LEVEL SECURITY");
        await run(statement, [team.workspaceId]);
        await run("ALTER TABLE audit ENABLE ROW LEVEL SECURITY");
      });
    await forge("UPDATE audit SET outcome = 'refused' WHERE workspace_id = $1 AND position = 3");
    expect(await verifyAudit(audit)).toBe(3);
    await forge("DELETE FROM audit WHERE workspace_id = $1 AND position = 3");
    expect(await verifyAudit(audit)).toBe(4);
  });

  test("the log says which round a line is about and whom: asked, given another link, or removed", async () => {
    const team = await makeWorkspace(database());
    const people = [
      { name: "Vera", email: "vera@example.org" },
      { name: null, email: "ben@example.org" },
    ];
    const { assessmentId } = await openAs(team.owner, team.workspaceId, { people });
    const assess = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
    const listed = await listRespondents(assess, assessmentId);
    const idOf = (email: string) => listed.find((one) => one.email === email)?.id ?? "";
    const vera = { assessmentId, respondentId: idOf("vera@example.org"), key: newId() };
    expect(await reissueRespondentLink(assess, vera)).toMatchObject({ hadBegun: false });
    await withdrawRespondent(assess, { assessmentId, respondentId: idOf("ben@example.org") });
    const audit = await grant(team.owner.actor, "workspace.audit", team.workspaceId);
    const lines = await listAudit(audit, { before: null, most: 3 });
    expect(lines.map(({ event, details }) => [event, details.person])).toEqual([
      ["respondent.withdrawn", "b…@example.org"],
      ["respondent.link-renewed", "Vera"],
      ["round.opened", "Vera, b…@example.org"],
    ]);
    for (const line of lines)
      expect(line).toMatchObject({ objectName: "production EKS", objectOpenedAt: expect.stringContaining("T") });
  });

  test("LO-3 the application can neither change nor delete a line of the log", async () => {
    const team = await makeWorkspace(database());
    for (const statement of [sql`update audit set outcome = 'refused'`, sql`delete from audit`])
      await expect(database().asActor(team.owner.actor, async (tx) => tx.execute(statement))).rejects.toThrow();
  });

  test("a deleted workspace is gone for everybody, and its log keeps no name", async () => {
    const team = await makeWorkspace(database(), "marker-of-a-name");
    const member = await addMember(database(), team, "member");
    await openAs(team.owner, team.workspaceId, { people: [{ name: "marker of a person", email: null }] });
    await changeWorkspace(await grant(team.owner.actor, "workspace.manage", team.workspaceId), {
      ...rules,
      name: "marker-of-another-name",
    });
    await deleteWorkspace(
      await grant(team.owner.actor, "workspace.delete", team.workspaceId),
      "marker-of-another-name",
    );
    for (const { actor } of [team.owner, member])
      await expect(grant(actor, "workspace.read", team.workspaceId)).rejects.toThrow("not found");
    const kept = await database().asOwner(async (run) => {
      await run("ALTER TABLE audit DISABLE ROW LEVEL SECURITY");
      const rows = await run("SELECT event, to_jsonb(audit)::text AS text FROM audit WHERE workspace_id = $1", [
        team.workspaceId,
      ]);
      await run("ALTER TABLE audit ENABLE ROW LEVEL SECURITY");
      return rows;
    });
    expect(kept.map(({ event }) => event)).toContain("workspace.deleted");
    expect(JSON.stringify(kept)).not.toContain("marker");
  });
});
