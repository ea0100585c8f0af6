import { expect, test } from "vitest";
import { deleteAccount } from "@/lib/auth/account";
import { nobody } from "@/lib/core/access/actor";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import { joinRound } from "@/lib/data/joining";
import { readOwnData } from "@/lib/data/own-data";
import { listRespondents } from "@/lib/data/respondents";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { openAs } from "../../fixtures/make-opened-round";
import { asksAs } from "../../fixtures/make-user";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";

const control = "policy.pod-security-standards";

eachDriver((database) => {
  test("a member's own data has the membership, the job function, the answer and the note; deleting takes the name", async () => {
    const team = await makeWorkspace(database());
    const member = await addMember(database(), team, "member");
    const { assessmentId, openToken } = await openAs(team.owner, team.workspaceId);
    await joinRound(member.actor, nobody, openToken ?? "", { name: "", jobFunction: "security" });
    await saveAnswers(asksAs(member, "assessment.answer", assessmentId), [
      { questionId: control, value: "2", was: null, base: 0 },
      { questionId: `note:${control}`, value: "only in production", was: null, base: 0 },
    ]);
    const data = await readOwnData(member.actor);
    expect(data.memberships).toMatchObject([{ workspace: "Payments", accessRole: "member" }]);
    expect(data.responses).toMatchObject([
      {
        scope: "production EKS",
        isRound: true,
        jobFunction: "security",
        answers: [
          { questionId: `note:${control}`, value: "only in production" },
          { questionId: control, value: "2" },
        ],
      },
    ]);
    expect((await readOwnData(team.owner.actor)).responses).toEqual([]);
    const assess = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
    expect((await listRespondents(assess, assessmentId)).map(({ name }) => name)).toEqual(["Ann Example"]);
    const person = { ...member, sessionId: newId(), isSecondFactorOn: false, isFresh: true, createdAt: new Date(0) };
    expect(await deleteAccount(person, { cookies: null, network: null, userAgent: null })).toBe("deleted");
    expect((await listRespondents(assess, assessmentId)).map(({ name }) => name)).toEqual([null]);
  });
});
