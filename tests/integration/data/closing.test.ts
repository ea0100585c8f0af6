import { expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import { saveAnswers } from "@/lib/data/answers";
import { type Asking, grant } from "@/lib/data/grant";
import { joinAsMember } from "@/lib/data/joining";
import { readRoundReport } from "@/lib/data/round-reports";
import { closeRound } from "@/lib/data/rounds";
import { eachDriver } from "../../fixtures/database";
import { joinAsked, joinBy, openAs } from "../../fixtures/make-opened-round";
import { asksAs, type Person } from "../../fixtures/make-user";
import { addMember, makeWorkspace, type Team } from "../../fixtures/make-workspace";
import { answersBesideClosing } from "../../fixtures/past-policies";

const core = questionnaireOf(currentQuestionnaireVersion).controls.filter(({ isCore }) => isCore);

/** Interleavings of each kind, in workspaces of fifty rounds, which is what one may open in a day. */
const races = process.env.PLIMSOLL_LONG === "1" ? 200 : 50;
const perWorkspace = 50;

/** Numbers that are the same at every run, between 0 and 1. */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

eachDriver((database) => {
  test(`CO-3 in ${races} interleavings of saves and two closings no answer and no note lands after it, and no acknowledged one is missing`, async () => {
    const chance = chances(7);
    const random = () => chance.next().value ?? 0;
    let landed = 0;
    let refused = 0;
    for (let at = 0; at < races / perWorkspace; at += 1) {
      const team = await makeWorkspace(database());
      const admin = await addMember(database(), team, "admin");
      for (let one = 0; one < perWorkspace; one += 1) {
        const { saved, closed } = await race(team, admin, random);
        landed += saved;
        refused += closed;
      }
    }
    expect(landed).toBeGreaterThan(races / 2);
    expect(refused).toBeGreaterThan(races / 2);
  }, 120_000);

  /** Four saves of answers, two of notes, and two closings in an order and with pauses of chance, and one save after them all. */
  async function race(team: Team, admin: Person, random: () => number) {
    const { owner, workspaceId } = team;
    const { assessmentId, openToken } = await openAs(owner, workspaceId);
    const people = [await joinBy(openToken ?? ""), await joinBy(openToken ?? "")];
    const asked = people.map((one) => one.asks("assessment.answer"));
    const closing = await Promise.all([owner, admin].map((one) => grant(one.actor, "workspace.assess", workspaceId)));
    const kinds: string[] = [];
    const closed: boolean[] = [];
    const save = async (question: number, asking: Asking<"assessment.answer">) => {
      const id = core[question]?.id ?? "";
      const input = { questionId: question === 2 ? noteIdOf(id) : id, value: "2", was: null, base: 0 };
      const { outcomes } = await saveAnswers(asking, [input]);
      kinds.push(outcomes[0]?.kind ?? "none");
    };
    const saves = [0, 1, 2].flatMap((question) => asked.map((asking) => () => save(question, asking)));
    const closings = closing.map((held) => async () => {
      closed.push(await closeRound(held, assessmentId));
    });
    const running: Promise<void>[] = [];
    for (const { start } of [...saves, ...closings]
      .map((start) => ({ start, at: random() }))
      .toSorted((x, y) => x.at - y.at)) {
      running.push(start());
      for (let pause = Math.floor(random() * 4); pause > 0; pause -= 1) await new Promise(setImmediate);
    }
    await Promise.all(running);
    for (const asking of asked) await save(3, asking);
    expect(kinds.slice(-2)).toEqual(["closed", "closed"]);
    expect(closed.toSorted()).toEqual([false, true]);
    const saved = kinds.filter((kind) => kind === "saved").length;
    expect(saved + kinds.filter((kind) => kind === "closed").length).toBe(8);
    expect(await answersBesideClosing(database(), assessmentId)).toEqual({ before: saved, after: 0 });
    return { saved, closed: 8 - saved };
  }

  test("whoever the report counts is whoever had answered when it closed, the lead's own answers among them", async () => {
    const { owner, workspaceId } = await makeWorkspace(database());
    const { assessmentId } = await openAs(owner, workspaceId);
    await joinAsMember(await grant(owner.actor, "workspace.assess", workspaceId), {
      assessmentId,
      jobFunction: "security",
    });
    const inputs = core.map(({ id }) => ({ questionId: id, value: "4", was: null, base: 0 }));
    await saveAnswers(asksAs(owner, "assessment.answer", assessmentId), [
      ...inputs,
      { questionId: "profile.size", value: "50-99", was: null, base: 0 },
    ]);
    for (const _ of [1, 2])
      await saveAnswers((await joinAsked(owner, { workspaceId, assessmentId })).asks("assessment.answer"), inputs);
    await joinAsked(owner, { workspaceId, assessmentId }); // opened the link and answered nothing
    await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
    const { made } = await readRoundReport(await grant(owner.actor, "workspace.read", workspaceId), assessmentId);
    if (made.kind !== "shown") throw new Error(made.reason);
    expect(made.report.team.respondents).toBe(3);
    expect(made.report.result?.points).toBe(81); // of three people “2.5 to 4”
    expect(made.report.profile).toHaveLength(1);
  });
});
