import { expect, test } from "vitest";
import { createAssessment, listAssessments } from "@/lib/data/assessments";
import { claimAssessment } from "@/lib/data/claim-assessment";
import { grant } from "@/lib/data/grant";
import { moveAssessment } from "@/lib/data/move-assessment";
import { listWorkspaceAssessments } from "@/lib/data/workspace-assessments";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment } from "../../fixtures/make-assessment";
import { addMember, makeWorkspace, type Team } from "../../fixtures/make-workspace";

const idsIn = async ({ owner, workspaceId }: Team) =>
  (await listWorkspaceAssessments(await grant(owner.actor, "workspace.read", workspaceId))).map(
    ({ assessment }) => assessment.id,
  );

eachDriver((database) => {
  test("AC-5 a device's assessment goes into a workspace once, and its secret opens it no more", async () => {
    const team = await makeWorkspace(database());
    const { actor: device, assessmentId } = await makeAssessment();
    const into = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
    await claimAssessment(team.owner.actor, device, { assessmentId, into, network: null });
    expect(await idsIn(team)).toEqual([assessmentId]);
    await expect(grant(device, "assessment.read", assessmentId)).rejects.toThrow("not found");
    const again = claimAssessment(team.owner.actor, device, { assessmentId, into: null, network: null });
    await expect(again).rejects.toThrow("not found");
  });

  test("AC-2 nobody claims into a workspace by somebody else's grant", async () => {
    const ours = await makeWorkspace(database());
    const theirs = await makeWorkspace(database());
    const { actor: device, assessmentId } = await makeAssessment();
    const into = await grant(theirs.owner.actor, "workspace.assess", theirs.workspaceId);
    const claim = claimAssessment(ours.owner.actor, device, { assessmentId, into, network: null });
    await expect(claim).rejects.toThrow("not found");
    expect(await idsIn(theirs)).toEqual([]);
    expect((await grant(device, "assessment.read", assessmentId)).assessmentId).toBe(assessmentId);
  });

  test("a person's own assessment moves into their workspace, and is the workspace's from then on", async () => {
    const team = await makeWorkspace(database());
    const viewer = await addMember(database(), team, "viewer");
    const begun = await createAssessment(team.owner.actor, { scope: "ours", depth: "quick", answers: [] });
    await expect(grant(viewer.actor, "assessment.read", begun.assessmentId)).rejects.toThrow("not found");
    const own = await grant(team.owner.actor, "assessment.delete", begun.assessmentId);
    const into = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
    await moveAssessment(own, into);
    expect(await idsIn(team)).toEqual([begun.assessmentId]);
    expect(await listAssessments(team.owner.actor)).toEqual([]);
    expect((await grant(viewer.actor, "assessment.read", begun.assessmentId)).workspaceId).toBe(team.workspaceId);
    await expect(moveAssessment(own, into)).rejects.toThrow("not found");
  });
});
