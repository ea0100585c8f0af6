import { expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { nobody } from "@/lib/core/access/actor";
import type { Permission } from "@/lib/core/access/policy";
import { saveAnswers } from "@/lib/data/answers";
import { readAssessmentWithAnswers } from "@/lib/data/assessments";
import { grant } from "@/lib/data/grant";
import { endJoinLink, renewJoinLink } from "@/lib/data/join-links";
import { joinRound, readJoinOffer } from "@/lib/data/joining";
import { inviteRespondents, listRespondents, reissueRespondentLink, withdrawRespondent } from "@/lib/data/respondents";
import { newId } from "@/lib/platform/ids";
import { hashSecret, newToken } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import { type Owner, ownerOf } from "../../fixtures/make-assessment";
import { joinBy, openAs } from "../../fixtures/make-opened-round";
import { makeUser } from "../../fixtures/make-user";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";

const core = questionnaireOf(currentQuestionnaireVersion).controls.filter(({ isCore }) => isCore);
const a = core[0]?.id ?? "";

const people = (...names: readonly string[]) => names.map((name) => ({ name, email: null }));

/** Answers every core control with one level. */
async function answerAll(who: Owner, level: string) {
  const inputs = core.map(({ id }) => ({ questionId: id, value: level, was: null, base: 0 }));
  return (await saveAnswers(who.asks("assessment.answer"), inputs)).outcomes;
}

eachDriver((database) => {
  const team = async () => {
    const made = await makeWorkspace(database());
    const { owner, workspaceId } = made;
    return { ...made, may: <P extends Permission>(permission: P) => grant(owner.actor, permission, workspaceId) };
  };

  test("a personal link belongs to the first browser that begins with it", async () => {
    const { owner, workspaceId } = await team();
    const { people: made, assessmentId } = await openAs(owner, workspaceId, { people: people("Ann") });
    const token = made[0]?.token ?? "";
    expect(await readJoinOffer(nobody, nobody, token)).toMatchObject({
      standing: "open",
      respondentName: "Ann",
      workspaceName: "Payments",
      scope: "production EKS",
      isPersonal: true,
    });
    const racers = await Promise.all(
      [1, 2, 3, 4].map(() => joinRound(nobody, nobody, token, { name: "", jobFunction: "developer" })),
    );
    expect(racers.map(({ outcome }) => outcome).toSorted()).toEqual(["joined", "taken", "taken", "taken"]);
    const first = racers.find(({ outcome }) => outcome === "joined");
    const ann = ownerOf(assessmentId, first?.newGuestSecret ?? "");
    const { actor } = await ann.may("assessment.answer");
    expect(await readJoinOffer(nobody, actor, token)).toMatchObject({ standing: "mine" });
    expect(await joinRound(nobody, actor, token, { name: "", jobFunction: "security" })).toMatchObject({
      outcome: "already",
    });
    expect(await readJoinOffer(nobody, nobody, token)).toMatchObject({ standing: "taken" });
  });

  test("one form begins once, however often and however fast it is sent", async () => {
    const { owner, workspaceId, may } = await team();
    const { people: made, assessmentId } = await openAs(owner, workspaceId, { people: people("Ann") });
    const { openToken } = await renewJoinLink(await may("workspace.assess"), { assessmentId, key: newId() });
    const given = { name: "", jobFunction: "developer" };
    for (const token of [made[0]?.token ?? "", openToken ?? ""]) {
      const key = newId();
      const tap = () => joinRound(nobody, nobody, token, given, key);
      const taps = [...(await Promise.all([tap(), tap(), tap()])), await tap()];
      expect(taps.map(({ outcome }) => outcome).toSorted()).toEqual(["already", "already", "already", "joined"]);
      expect(new Set(taps.map(({ newGuestSecret }) => newGuestSecret)).size).toBe(1);
    }
    const begun = await listRespondents(await may("workspace.read"), assessmentId);
    expect(begun.map(({ standing }) => standing)).toEqual(["begun", "begun"]);
  });

  test("links that are mistyped, ended, withdrawn or never were open nothing", async () => {
    const { owner, workspaceId, may } = await team();
    const { assessmentId, openToken } = await openAs(owner, workspaceId);
    const token = openToken ?? "";
    const given = { name: "", jobFunction: "developer" };
    for (const wrong of ["", `${token}x`, newToken("a"), newToken("r")])
      await expect(joinRound(nobody, nobody, wrong, given)).rejects.toThrow("join link not found");
    await expect(joinRound(nobody, nobody, token, { ...given, jobFunction: "boss" })).rejects.toThrow("invalid");
    const renewed = await renewJoinLink(await may("workspace.assess"), { assessmentId, key: newId() });
    await expect(joinRound(nobody, nobody, token, given)).rejects.toThrow("join link not found");
    await joinBy(renewed.openToken ?? "");
    await endJoinLink(await may("workspace.assess"), assessmentId);
    await expect(readJoinOffer(nobody, nobody, renewed.openToken ?? "")).rejects.toThrow("not found");
    const asked = await inviteRespondents(await may("workspace.assess"), {
      assessmentId,
      people: people("Ben"),
      key: newId(),
    });
    const listed = await listRespondents(await may("workspace.read"), assessmentId);
    const ben = listed.find(({ name }) => name === "Ben")?.id ?? "";
    expect(await withdrawRespondent(await may("workspace.assess"), { assessmentId, respondentId: ben })).toBe(true);
    await expect(joinBy(asked.people[0]?.token ?? "")).rejects.toThrow("not found");
    const begun = listed.find(({ via }) => via === "open")?.id ?? "";
    expect(await withdrawRespondent(await may("workspace.assess"), { assessmentId, respondentId: begun })).toBe(false);
  });

  test("a new link for somebody drops what they answered by the one before", async () => {
    const { owner, workspaceId, may } = await team();
    const { assessmentId, people: made } = await openAs(owner, workspaceId, { people: people("Ann") });
    const before = await joinBy(made[0]?.token ?? "");
    await answerAll(before, "4");
    const [ann] = await listRespondents(await may("workspace.read"), assessmentId);
    const wanted = { assessmentId, respondentId: ann?.id ?? "", key: newId() };
    const renewed = await reissueRespondentLink(await may("workspace.assess"), wanted);
    expect(await reissueRespondentLink(await may("workspace.assess"), wanted)).toEqual(renewed);
    await expect(before.may("assessment.answer")).rejects.toThrow("not found");
    const late = saveAnswers(before.asks("assessment.answer"), [{ questionId: a, value: "1", was: "4", base: 1 }]);
    await expect(late).rejects.toThrow("not found");
    const after = await joinBy(renewed.people[0]?.token ?? "");
    expect((await readAssessmentWithAnswers(await after.may("assessment.answer"))).answers).toEqual([]);
  });

  test("a browser that is signed in and a guest besides answers as whoever it began as", async () => {
    const { owner, workspaceId, ...rest } = await team();
    const member = await addMember(database(), { owner, workspaceId, ...rest }, "member");
    const { assessmentId, openToken } = await openAs(owner, workspaceId);
    const asGuest = await joinBy(openToken ?? "");
    const browser = {
      kind: "bearer",
      guestSecretHash: hashSecret(asGuest.secret),
      sessionToken: member.sessionToken,
    } as const;
    expect((await grant(browser, "assessment.answer", assessmentId)).actor.kind).toBe("guest");
    expect((await grant(browser, "assessment.read", assessmentId)).actor).toEqual(member.actor);
    const asking = {
      actor: browser,
      permission: "assessment.answer",
      assessmentId,
      network: null,
      isPersons: false,
    } as const;
    await saveAnswers(asking, [{ questionId: a, value: "3", was: null, base: 0 }]);
    const { answers } = await readAssessmentWithAnswers(await asGuest.may("assessment.answer"));
    expect(answers).toEqual([{ questionId: a, token: "3", revision: 1 }]);
    // A member who opens a link while signed in answers as that, so that they can go on wherever they sign in.
    expect(await joinRound(member.actor, nobody, openToken ?? "", { name: "", jobFunction: "other" })).toMatchObject({
      outcome: "joined",
      newGuestSecret: null,
    });
    const stranger = await makeUser(database());
    const { newGuestSecret } = await joinRound(stranger.actor, nobody, openToken ?? "", {
      name: "Zoe",
      jobFunction: "other",
    });
    expect(newGuestSecret).not.toBeNull();
  });
});
