import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { AnswerInput } from "@/lib/core/questionnaire/answer-input";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import { saveAnswers } from "@/lib/data/answers";
import { deleteAssessment, readAssessmentWithAnswers } from "@/lib/data/assessments";
import { claimAssessment } from "@/lib/data/claim-assessment";
import { grant } from "@/lib/data/grant";
import { readReport } from "@/lib/data/reports";
import { readRoundReport } from "@/lib/data/round-reports";
import { closeRound } from "@/lib/data/rounds";
import { readSharedReport } from "@/lib/data/shared-reports";
import { revealStep, showStep } from "@/lib/data/workshops";
import { exportWorkspace } from "@/lib/data/workspace-export";
import type { Database } from "@/lib/db/database";
import { workspaceCsv } from "@/lib/exports/csv-workspace";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment, type Owner } from "../../fixtures/make-assessment";
import { joinAsked, joinBy, openAs } from "../../fixtures/make-opened-round";
import { makeShareLink, visitorOf } from "../../fixtures/make-share-link";
import { answerOn, joinPhone, makeWorkshop } from "../../fixtures/make-workshop";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";
import { everything } from "../../fixtures/past-policies";

const core = questionnaireOf(currentQuestionnaireVersion).controls.filter(({ isCore }) => isCore);
const control = core[0]?.id ?? "";
const id = noteIdOf(control);
const marker = "marker-of-a-note";

const input = (questionId: string, value: string | null, was: string | null = null, base = 0): AnswerInput => ({
  questionId,
  value,
  was,
  base,
});

async function note(owner: Owner, ...inputs: readonly AnswerInput[]) {
  const { outcomes } = await saveAnswers(owner.asks("assessment.answer"), inputs);
  return outcomes.map(({ kind, value, revision }) => [kind, value, revision]);
}

/** A log and what the server keeps of requests: everything that the other tables are not. */
async function logOf(database: Database): Promise<string> {
  const rows = await database.asOwner(async (run) => [
    ...(await run("SELECT t::text AS line FROM audit t")),
    ...(await run("SELECT t::text AS line FROM idempotency_key t")),
  ]);
  return rows.map(({ line }) => String(line)).join("\n");
}

eachDriver((database) => {
  test("CO-2 a note is saved by the rule of answers, and never in conflict with the answer beside it", async () => {
    const owner = await makeAssessment();
    expect(await note(owner, input(control, "3"), input(id, "since May"))).toEqual([
      ["saved", "3", 1],
      ["saved", "since May", 1],
    ]);
    expect(await note(owner, input(id, "since May"))).toEqual([["saved", "since May", 1]]);
    expect(await note(owner, input(control, "4", "3", 1))).toEqual([["saved", "4", 2]]);
    expect(await note(owner, input(id, "since June", "since May", 1))).toEqual([["saved", "since June", 2]]);
    expect(await note(owner, input(id, "a guess", "since May", 1))).toEqual([["conflict", "since June", 2]]);
    expect(await note(owner, input(id, "since May", "since May", 1))).toEqual([["saved", "since June", 2]]);
    expect(await note(owner, input(id, null, "since June", 2))).toEqual([["saved", null, 3]]);
  });

  test("CO-2 of twenty notes at once on the same base exactly one stays, and the others learn which", async () => {
    const owner = await makeAssessment();
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => note(owner, input(id, `note ${at}`))));
    const won = all.flat().filter(([kind]) => kind === "saved");
    expect(won).toHaveLength(1);
    for (const [outcome] of all) expect(outcome?.slice(1)).toEqual([won[0]?.[1], 1]);
  });

  test("IN-1 what is no note is refused, and what came with it is saved", async () => {
    const owner = await makeAssessment();
    const refused = [
      input(id, "x".repeat(1001)),
      input(id, "a\u0000b"),
      input(id, "\u202eevil"),
      input(id, "half \ud83d"),
      input(noteIdOf("policy.no-such-control"), "x"),
      input(noteIdOf("industry.delay"), "x"),
      input(noteIdOf("profile.size"), "x"),
    ];
    for (const one of refused) expect((await note(owner, one, input(control, "3")))[0]?.[0]).toBe("refused");
    expect(await note(owner, input(id, "x".repeat(1000)))).toEqual([["saved", "x".repeat(1000), 1]]);
    const { answers } = await readAssessmentWithAnswers(await owner.may("assessment.read"));
    expect(answers.map(({ questionId }) => questionId).toSorted()).toEqual([control, id].toSorted());
  });

  test("a note stands in the report of its assessment and changes no number of it", async () => {
    const owner = await makeAssessment();
    await note(owner, input(control, "1"));
    const before = await readReport(await owner.may("assessment.read"));
    await note(owner, input(id, marker));
    const after = await readReport(await owner.may("assessment.read"));
    expect(after.notes).toEqual([{ controlId: control, texts: [marker] }]);
    const still = { computedAt: "", touchedAt: "", notes: [] };
    expect({ ...after, ...still }).toEqual({ ...before, ...still });
  });

  test("AC-7 in an open round neither the lead nor another respondent reads a note, by SQL either", async () => {
    const { owner, workspaceId } = await makeWorkspace(database());
    const { assessmentId, openToken } = await openAs(owner, workspaceId);
    const [one, other] = [await joinBy(openToken ?? ""), await joinBy(openToken ?? "")];
    await note(one, input(id, marker));
    const textsSeen = (actor: Parameters<Database["asActor"]>[0]) =>
      database().asActor(actor, async (tx) => (await tx.execute(sql`select value from answer`)).rows);
    expect(await textsSeen(owner.actor)).toEqual([]);
    expect(await textsSeen((await other.may("assessment.answer")).actor)).toEqual([]);
    const { actor } = await one.may("assessment.answer");
    expect(await textsSeen(actor)).toEqual([{ value: marker }]);
    await expect(
      readRoundReport(await grant(owner.actor, "workspace.read", workspaceId), assessmentId),
    ).rejects.toThrow("not found");
    // Neither into another's response, nor longer than a note is.
    const { rows } = await database().asActor(actor, async (tx) => tx.execute(sql`select id from response`));
    const write = (who: Parameters<Database["asActor"]>[0], text: string) =>
      database().asActor(who, async (tx) => {
        await tx.execute(sql`insert into answer (assessment_id, response_id, question_id, value)
          values (${assessmentId}, ${rows[0]?.id}, ${noteIdOf(core[1]?.id ?? "")}, ${text})`);
      });
    await expect(write((await other.may("assessment.answer")).actor, "x")).rejects.toThrow();
    await expect(write(owner.actor, "x")).rejects.toThrow();
    await expect(write(actor, "x".repeat(1001))).rejects.toThrow();
    await write(actor, "x".repeat(1000));
  });

  test("PR-7 a closed round shows notes without names to its workspace, only where enough know, and takes no more", async () => {
    const team = await makeWorkspace(database());
    const { owner, workspaceId } = team;
    const { assessmentId } = await openAs(owner, workspaceId);
    const hidden = noteIdOf(core[1]?.id ?? "");
    const people = [];
    for (const text of ["c", "a", "b"]) {
      const person = await joinAsked(owner, { workspaceId, assessmentId, name: `name of ${text}` });
      await note(person, input(control, "2"), input(id, text), input(hidden, marker));
      people.push(person);
    }
    await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
    const viewer = await addMember(database(), team, "viewer");
    for (const actor of [owner.actor, viewer.actor]) {
      const { made } = await readRoundReport(await grant(actor, "workspace.read", workspaceId), assessmentId);
      if (made.kind !== "shown") throw new Error(made.reason);
      expect(made.report.notes).toEqual([{ controlId: control, texts: ["a", "b", "c"] }]);
      expect(JSON.stringify(made)).not.toMatch(new RegExp(`name of|${marker}`));
    }
    for (const person of people)
      expect((await note(person, input(id, "came too late", "a", 1)))[0]?.[0]).toBe("closed");
    expect(await everything(database())).not.toContain("came too late");
  });

  test("PR-7 a round that too few answered shows none of its notes, at any time", async () => {
    const { owner, workspaceId } = await makeWorkspace(database());
    const { assessmentId } = await openAs(owner, workspaceId);
    for (const _ of [1, 2])
      await note(await joinAsked(owner, { workspaceId, assessmentId }), input(control, "2"), input(id, marker));
    await note(await joinAsked(owner, { workspaceId, assessmentId }), input(id, marker)); // a note makes no respondent
    await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
    const { made } = await readRoundReport(await grant(owner.actor, "workspace.read", workspaceId), assessmentId);
    expect(made).toMatchObject({ kind: "withheld", reason: "too-few" });
  });

  test("a phone in a workshop stores no note, shown or revealed", async () => {
    const open = await makeWorkshop(database());
    const phone = await joinPhone(open);
    await showStep(await open.led(), { assessmentId: open.assessmentId, shown: control });
    expect(await answerOn(phone, id, marker)).toBe("revealed");
    await revealStep(await open.led(), { assessmentId: open.assessmentId, shown: control });
    expect(await answerOn(phone, id, marker)).toBe("revealed");
    const { answers } = await readAssessmentWithAnswers(await phone.may("assessment.answer"));
    expect(answers).toEqual([]);
  });

  test("SH-5 a link shows notes only where that was chosen, and a summary never", async () => {
    const owner = await makeAssessment();
    await note(owner, input(control, "1"), input(id, marker));
    const share = await owner.may("assessment.share");
    const shownBy = async (given: Parameters<typeof makeShareLink>[1]) =>
      JSON.stringify(await readSharedReport(await visitorOf((await makeShareLink(share, given)).token)));
    expect(await shownBy({ detail: "full" })).not.toContain(marker);
    expect(await shownBy({ detail: "summary" })).not.toContain(marker);
    expect(await shownBy({ detail: "full", areNotesShown: true })).toContain(marker);
    await expect(shownBy({ detail: "summary", areNotesShown: true })).rejects.toThrow();
  });

  test("MB-4 notes come along when an assessment is claimed, stand in exports, and go with it", async () => {
    const { owner, workspaceId } = await makeWorkspace(database());
    const device = await makeAssessment();
    const { assessmentId } = device;
    const text = `${marker} of ${assessmentId}`;
    await note(device, input(control, "1"), input(id, text));
    const own = await readAssessmentWithAnswers(await device.may("assessment.read")); // as an account takes it along
    expect(own.answers).toContainEqual({ questionId: id, token: text, revision: 1 });
    const into = await grant(owner.actor, "workspace.assess", workspaceId);
    await claimAssessment(owner.actor, device.actor, { assessmentId, into, network: null });
    const exported = await exportWorkspace(await grant(owner.actor, "workspace.export", workspaceId));
    expect(exported.notes).toMatchObject([{ assessmentId, controlId: control, text, revision: 1 }]);
    expect(exported.answers.map(({ questionId }) => questionId)).toEqual([control]);
    expect(workspaceCsv(exported)).toMatch(new RegExp(`,${control},,1,[^,]+,${text}\r\n`));
    expect(await everything(database())).toContain(text);
    await deleteAssessment(await grant(owner.actor, "assessment.delete", assessmentId));
    expect(await everything(database())).not.toContain(text);
  });

  test("LO-2 no note is in the log or in what is kept of requests", async () => {
    const owner = await makeAssessment();
    const text = `${marker} ${owner.assessmentId}`;
    await note(owner, input(id, text), input(id.replace("note:", "note:x"), text));
    await makeShareLink(await owner.may("assessment.share"), { areNotesShown: true });
    expect(await logOf(database())).not.toContain(text);
    expect(await logOf(database())).toContain("areNotesShown");
  });
});
