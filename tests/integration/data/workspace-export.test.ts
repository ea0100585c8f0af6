import { expect, test } from "vitest";
import { saveAnswers } from "@/lib/data/answers";
import { listAudit } from "@/lib/data/audit";
import { grant } from "@/lib/data/grant";
import { closeRound } from "@/lib/data/rounds";
import { createWorkspaceAssessment } from "@/lib/data/workspace-assessments";
import { exportWorkspace } from "@/lib/data/workspace-export";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { joinAsked, openAs } from "../../fixtures/make-opened-round";
import { asksAs } from "../../fixtures/make-user";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";

const control = "policy.pod-security-standards";

eachDriver((database) => {
  test("MB-4 an owner takes along assessments with their answers and rounds with their reports, and nobody's answers in a round", async () => {
    const team = await makeWorkspace(database());
    const assess = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
    const assessmentId = await createWorkspaceAssessment(assess, { scope: "ours", depth: "quick", key: newId() });
    await saveAnswers(asksAs(team.owner, "assessment.answer", assessmentId), [
      { questionId: control, value: "3", was: null, base: 0 },
    ]);
    const opened = await openAs(team.owner, team.workspaceId);
    for (const value of ["1", "2", "3"]) {
      const respondent = await joinAsked(team.owner, {
        workspaceId: team.workspaceId,
        assessmentId: opened.assessmentId,
      });
      const input = [{ questionId: control, value, was: null, base: 0 }];
      await saveAnswers(respondent.asks("assessment.answer"), input);
    }
    await closeRound(assess, opened.assessmentId);

    const everything = await exportWorkspace(await grant(team.owner.actor, "workspace.export", team.workspaceId));
    expect(everything.assessments.map(({ scope }) => scope).sort()).toEqual(["ours", "production EKS"]);
    expect(everything.answers.map(({ assessmentId: of, token }) => [of, token])).toEqual([[assessmentId, "3"]]);
    expect(everything.rounds).toMatchObject([{ assessmentId: opened.assessmentId, kind: "separate", threshold: 3 }]);
    expect(everything.rounds[0]?.closedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(JSON.stringify(everything.rounds[0]?.report)).toContain(control);
    expect(everything.members).toHaveLength(1);
    const audit = await grant(team.owner.actor, "workspace.audit", team.workspaceId);
    expect((await listAudit(audit, { before: null, most: 1 }))[0]?.event).toBe("workspace.exported");
  });

  test("nobody but an owner exports a workspace", async () => {
    const team = await makeWorkspace(database());
    for (const role of ["admin", "member", "viewer"] as const) {
      const { actor } = await addMember(database(), team, role);
      await expect(grant(actor, "workspace.export", team.workspaceId)).rejects.toThrow("not found");
    }
  });
});
