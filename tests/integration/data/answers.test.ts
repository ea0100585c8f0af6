import fc from "fast-check";
import { expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { AnswerInput } from "@/lib/core/questionnaire/answer-input";
import { readAnswers, saveAnswers } from "@/lib/data/answers";
import { deleteAssessment, readAssessment } from "@/lib/data/assessments";
import { Denied, grant } from "@/lib/data/grant";
import { readReport } from "@/lib/data/reports";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment, type Owner, ownerOf } from "../../fixtures/make-assessment";
import { age } from "../../fixtures/past-policies";

const { controls, industryQuestions } = questionnaireOf(currentQuestionnaireVersion);
const [first, second] = controls.map(({ id }) => id);
const a = first ?? "";
const b = second ?? "";
const always = controls.find(({ notApplicableWhen }) => notApplicableWhen === null)?.id ?? "";
const many = industryQuestions.find(({ choice }) => choice === "multiple");

const input = (questionId: string, value: string | null, was: string | null = null, base = 0): AnswerInput => ({
  questionId,
  value,
  was,
  base,
});

async function save(owner: Owner, ...inputs: readonly AnswerInput[]) {
  const { outcomes } = await saveAnswers(owner.asks("assessment.answer"), inputs);
  return outcomes.map(({ kind, value, revision }) => [kind, value, revision]);
}

async function stored(owner: Owner): Promise<Readonly<Record<string, readonly [string | null, number]>>> {
  const answers = await readAnswers(await owner.may("assessment.read"));
  return Object.fromEntries(answers.map(({ questionId, token, revision }) => [questionId, [token, revision]]));
}

eachDriver((database) => {
  test("CO-2 a first answer, a change, and a cleared answer each raise the revision", async () => {
    const owner = await makeAssessment();
    expect(await save(owner, input(a, "3"))).toEqual([["saved", "3", 1]]);
    expect(await save(owner, input(a, "unsure", "3", 1))).toEqual([["saved", "unsure", 2]]);
    expect(await save(owner, input(a, null, "unsure", 2))).toEqual([["saved", null, 3]]);
    expect(await save(owner, input(a, "0", null, 3))).toEqual([["saved", "0", 4]]);
    expect(await stored(owner)).toEqual({ [a]: ["0", 4] });
  });

  test("CO-2 a repeat succeeds and changes nothing", async () => {
    const owner = await makeAssessment();
    await save(owner, input(a, "3"));
    expect(await save(owner, input(a, "3"))).toEqual([["saved", "3", 1]]);
    await save(owner, input(a, "4", "3", 1));
    expect(await save(owner, input(a, "4", "3", 1))).toEqual([["saved", "4", 2]]);
    expect(await save(owner, input(a, "4", "3", 2))).toEqual([["saved", "4", 2]]);
  });

  test("CO-2 what a form did not change is not written, whatever is stored meanwhile", async () => {
    const owner = await makeAssessment();
    await save(owner, input(a, "3"));
    await save(owner, input(a, "4", "3", 1));
    expect(await save(owner, input(a, "3", "3", 1), input(b, null))).toEqual([
      ["saved", "4", 2],
      ["saved", null, 0],
    ]);
    expect(await stored(owner)).toEqual({ [a]: ["4", 2] });
  });

  test("CO-2 a stale answer is a conflict that tells what is stored, and the others are saved", async () => {
    const owner = await makeAssessment();
    await save(owner, input(a, "3"));
    await save(owner, input(a, "4", "3", 1));
    expect(await save(owner, input(a, "2", "3", 1), input(b, "1"))).toEqual([
      ["conflict", "4", 2],
      ["saved", "1", 1],
    ]);
    expect(await save(owner, input(a, "2"))).toEqual([["conflict", "4", 2]]);
    expect(await stored(owner)).toEqual({ [a]: ["4", 2], [b]: ["1", 1] });
  });

  test("CO-2 a base that was never given out writes nothing", async () => {
    const owner = await makeAssessment();
    expect(await save(owner, input(a, "3", null, 7))).toEqual([["conflict", null, 0]]);
    await save(owner, input(a, "3"));
    expect(await save(owner, input(a, "4", "3", 2))).toEqual([["conflict", "3", 1]]);
    expect(await stored(owner)).toEqual({ [a]: ["3", 1] });
  });

  test("CO-2 of twenty saves at once on the same base exactly one wins, and the others learn which", async () => {
    const owner = await makeAssessment();
    await save(owner, input(a, "0"));
    for (const base of [0, 1]) {
      const question = base === 0 ? b : a;
      const racers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => save(owner, input(question, String(1 + (index % 4)), null, base))),
      );
      const [winner] = (await stored(owner))[question] ?? [];
      const revision = base + 1;
      for (const [outcome] of racers) expect(outcome?.slice(1)).toEqual([winner, revision]);
      const kinds = racers.map(([outcome]) => outcome?.[0]);
      // Repeats of the winning value succeed; whoever chose another value is told.
      expect(kinds.filter((kind) => kind === "conflict")).toHaveLength(15);
      expect((await stored(owner))[question]).toEqual([winner, revision]);
    }
  });

  test("CO-2 saves of many answers in any order never wait for each other for ever", async () => {
    const owner = await makeAssessment();
    const ids = controls.slice(0, 12).map(({ id }) => id);
    const orders = fc.sample(fc.shuffledSubarray(ids, { minLength: ids.length }), { numRuns: 12, seed: 7 });
    const all = await Promise.all(orders.map((order) => save(owner, ...order.map((id) => input(id, "2")))));
    expect(all.flat().every(([kind, value]) => kind === "saved" && value === "2")).toBe(true);
    expect(Object.keys(await stored(owner))).toHaveLength(12);
  });

  test("IN-1 what the pinned questionnaire does not allow is refused, and nothing of it is stored", async () => {
    const owner = await makeAssessment();
    const questionId = many?.id ?? "";
    const refused = [
      input("policy.no-such-control", "3"),
      input(a, "5"),
      input(a, "yes"),
      input(always, "not-applicable"),
      input(questionId, "no-such-option"),
    ];
    for (const one of refused) expect(await save(owner, one), one.value ?? "").toEqual([["refused", null, 0]]);
    expect(await stored(owner)).toEqual({});
  });

  test("several options are stored in the question's order", async () => {
    const owner = await makeAssessment();
    const options = (many?.options ?? []).map(({ id }) => id).filter((id) => id !== "none" && id !== "unsure");
    const [one = "", two = ""] = options;
    expect(await save(owner, input(many?.id ?? "", `${two},${one}`))).toEqual([["saved", `${one},${two}`, 1]]);
  });

  test("an answer to a question that is no longer asked is kept, and no report counts it", async () => {
    const owner = await makeAssessment();
    await save(owner, input("industry.incident", "yes"), input("industry.loss", "yes"));
    const compared = async () => {
      const { comparisons } = await readReport(await owner.may("assessment.read"));
      return JSON.stringify(comparisons.find(({ questionId }) => questionId === "industry.loss"));
    };
    const asked = await compared();
    await save(owner, input("industry.incident", "no", "yes", 1));
    expect(await stored(owner)).toMatchObject({ "industry.loss": ["yes", 1] });
    expect(await compared()).not.toBe(asked);
    await save(owner, input("industry.incident", "yes", "no", 2));
    expect(await compared()).toBe(asked);
  });

  test("a save marks an assessment as touched, at most once an hour", async () => {
    const owner = await makeAssessment();
    const touchedAt = async () => (await readAssessment(await owner.may("assessment.read"))).touchedAt;
    const begun = await touchedAt();
    await save(owner, input(a, "3"));
    expect(await touchedAt()).toBe(begun);
    const { assessmentId } = owner;
    const guestId = (await owner.may("assessment.read")).actor.id;
    await age(database(), { assessmentId, guestId, interval: "2 hours" });
    expect(Date.parse(await touchedAt())).toBeLessThan(Date.parse(begun));
    await save(owner, input(a, "4", "3", 1));
    expect(Date.parse(await touchedAt())).toBeGreaterThanOrEqual(Date.parse(begun));
  });

  test("IN-4 the time of an answer is the database's, and the stored one is told", async () => {
    const owner = await makeAssessment();
    const before = Date.now() - 60_000;
    const {
      outcomes: [outcome],
    } = await saveAnswers(owner.asks("assessment.answer"), [input(a, "3")]);
    expect(outcome?.savedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(outcome?.savedAt ?? "") - before)).toBeLessThan(180_000);
    const {
      outcomes: [again],
    } = await saveAnswers(owner.asks("assessment.answer"), [input(a, "3")]);
    expect(again?.savedAt).toBe(outcome?.savedAt);
  });

  test("AC-1 a stranger neither saves nor gets a grant, and one from before a deletion opens nothing", async () => {
    const owner = await makeAssessment();
    const stranger = await makeAssessment();
    for (const permission of ["assessment.answer", "assessment.read"] as const)
      await expect(grant(stranger.actor, permission, owner.assessmentId)).rejects.toThrow("not found");
    await save(owner, input(a, "3"));
    const attempt = ownerOf(owner.assessmentId, stranger.secret).asks("assessment.answer");
    await expect(saveAnswers(attempt, [input(a, "0", "3", 1)])).rejects.toThrow(Denied);
    expect(await stored(owner)).toEqual({ [a]: ["3", 1] });
    expect(await stored(stranger)).toEqual({});
    const reading = await owner.may("assessment.read");
    await deleteAssessment(await owner.may("assessment.delete"));
    await expect(saveAnswers(owner.asks("assessment.answer"), [input(a, "3")])).rejects.toThrow("not found");
    expect(await readAnswers(reading)).toEqual([]);
  });
});
