import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { nobody } from "@/lib/core/access/actor";
import { grant } from "@/lib/data/grant";
import { leaveWorkspace } from "@/lib/data/members";
import { endOtherDevices, openResumeLink, renewResumeLink } from "@/lib/data/resume-links";
import { endOwnShareLinks, endShareLink } from "@/lib/data/share-link-changes";
import { listOwnShareLinks, listShareLinks, readShareLink } from "@/lib/data/share-links";
import { openShareLink, readSharedReport } from "@/lib/data/shared-reports";
import { createWorkspaceAssessment } from "@/lib/data/workspace-assessments";
import { changeWorkspace } from "@/lib/data/workspaces";
import { newId } from "@/lib/platform/ids";
import { hashSecret } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment, type Owner, ownerOf } from "../../fixtures/make-assessment";
import { makeShareLink, visitorOf } from "../../fixtures/make-share-link";
import { makeUser } from "../../fixtures/make-user";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";

const share = (owner: Owner) => owner.may("assessment.share");

eachDriver((database) => {
  test("SH-5 a link ends with its creator's rights: a device that was put out", async () => {
    const owner = await makeAssessment();
    const { assessmentId, newGuestSecret } = await openResumeLink(
      nobody,
      await renewResumeLink(await owner.may("assessment.resume")),
    );
    const device = ownerOf(assessmentId, newGuestSecret ?? "");
    const { linkId, token } = await makeShareLink(await share(device));
    await readSharedReport(await visitorOf(token));
    await endOtherDevices(await owner.may("assessment.resume"));
    expect(await openShareLink(nobody, token)).toBeNull();
    expect((await readShareLink(await share(owner), linkId)).link.state).toBe("left");
  });

  test.each(["end", "stay"] as const)(
    "SH-5 a member who leaves takes their links along or not: %s",
    async (linksOfLeaver) => {
      const team = await makeWorkspace(database());
      const member = await addMember(database(), team, "member");
      const manage = await grant(team.owner.actor, "workspace.manage", team.workspaceId);
      await changeWorkspace(manage, { name: "Payments", isSecondFactorNeeded: false, linksOfLeaver });
      const assess = await grant(member.actor, "workspace.assess", team.workspaceId);
      const assessmentId = await createWorkspaceAssessment(assess, { scope: "cluster", depth: "quick", key: newId() });
      const granted = await grant(member.actor, "assessment.share", assessmentId);
      const { linkId, token } = await makeShareLink(granted, { days: 365 });
      expect(await listOwnShareLinks(team.owner.actor)).toEqual([]); // not theirs, though they may end it
      expect(await listOwnShareLinks(member.actor)).toHaveLength(1);
      await leaveWorkspace(await grant(member.actor, "workspace.read", team.workspaceId));
      const isOpen = (await openShareLink(nobody, token)) !== null;
      expect(isOpen).toBe(linksOfLeaver === "stay");
      const lead = await grant(team.owner.actor, "assessment.share", assessmentId);
      expect((await listShareLinks(lead))[0]?.state).toBe(isOpen ? "open" : "ended");
      expect(await listOwnShareLinks(member.actor)).toEqual([]);
      await endShareLink(lead, linkId);
      expect(await openShareLink(nobody, token)).toBeNull();
    },
  );

  test("a viewer of a workspace shares nothing", async () => {
    const team = await makeWorkspace(database());
    const viewer = await addMember(database(), team, "viewer");
    const assess = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
    const assessmentId = await createWorkspaceAssessment(assess, { scope: "cluster", depth: "quick", key: newId() });
    await expect(grant(viewer.actor, "assessment.share", assessmentId)).rejects.toThrow("not found");
  });

  test("whoever claims an assessment gets the links to it, which go on", async () => {
    const owner = await makeAssessment();
    const { token } = await makeShareLink(await share(owner));
    const person = await makeUser(database());
    await database().asActor(person.actor, async (tx) => {
      await tx.execute(sql`select claim_assessment(${hashSecret(owner.secret)}, ${owner.assessmentId}, null)`);
    });
    await readSharedReport(await visitorOf(token));
    expect(await listOwnShareLinks(person.actor)).toHaveLength(1);
    expect(await endOwnShareLinks(person.actor, null)).toBe(1);
    expect(await openShareLink(nobody, token)).toBeNull();
  });
});
