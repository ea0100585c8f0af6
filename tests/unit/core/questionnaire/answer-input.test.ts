import { describe, expect, test } from "vitest";
import { answersInputSchema, answersOfForm } from "@/lib/core/questionnaire/answer-input";

const one = { questionId: "policy.admission", value: "3", was: null, base: 0 };

function isTaken(answers: unknown): boolean {
  return answersInputSchema.safeParse({ answers }).success;
}

describe("the body of a save", () => {
  test("takes a value, a cleared answer, and several options", () => {
    expect(isTaken([one])).toBe(true);
    expect(isTaken([{ ...one, value: null, was: "3", base: 7 }])).toBe(true);
    expect(isTaken([{ ...one, value: "falco,other" }])).toBe(true);
  });

  test("IN-1 refuses wrong types, missing parts, strange numbers and texts that no token is", () => {
    const wrong = [
      { ...one, value: 3 },
      { ...one, value: ["3"] },
      { ...one, value: "" },
      { ...one, value: "a\u0000b" },
      { ...one, value: "a".repeat(2001) },
      { ...one, base: -1 },
      { ...one, base: -0 },
      { ...one, base: 1.5 },
      { ...one, base: "0" },
      { ...one, base: 2 ** 31 },
      { ...one, base: Number.NaN },
      { ...one, questionId: "__proto__" },
      { ...one, questionId: "x".repeat(101) },
      { ...one, was: undefined },
      null,
      "3",
    ];
    for (const answer of wrong) expect(isTaken([answer]), JSON.stringify(answer)).toBe(false);
    expect(isTaken([])).toBe(false);
    expect(isTaken("policy.admission")).toBe(false);
  });

  test("takes a note as any text, with its lines ending alike and nothing blank around it", () => {
    const note = { ...one, questionId: "note:policy.admission", value: " Since May\r\nfor all ", was: "" };
    const parsed = answersInputSchema.parse({ answers: [note, one] });
    expect(parsed.answers[0]).toEqual({ ...note, value: "Since May\nfor all", was: null });
    for (const questionId of ["note:", "note:note:a", "note:__proto__", `note:${"x".repeat(96)}`, "notes:a"])
      expect(isTaken([{ ...note, questionId }]), questionId).toBe(false);
    expect(isTaken([{ ...note, value: 3 }])).toBe(false);
  });

  test("takes a question once and at most 200", () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...one, questionId: `q.${index}` }));
    expect(isTaken(many(200))).toBe(true);
    expect(isTaken(many(201))).toBe(false);
    expect(isTaken([one, { ...one, value: "4" }])).toBe(false);
  });

  test("AC-6 drops what nobody may say", () => {
    const parsed = answersInputSchema.parse({ answers: [{ ...one, answeredAt: "2099-01-01", score: 100 }], id: "x" });
    expect(parsed).toEqual({ answers: [one], response: null, isPersons: false });
  });
});

describe("a form of answers", () => {
  test("says the same as JSON: an answer, one left open, several options", () => {
    const body = answersOfForm([
      ["answer.a.one", "3"],
      ["was.a.one", ""],
      ["base.a.one", "0"],
      ["was.b.two", "falco"],
      ["base.b.two", "2"],
      ["answer.c.three", "falco"],
      ["answer.c.three", "other"],
      ["was.c.three", "falco,other"],
      ["base.c.three", "1"],
      ["next", "policy"],
    ]);
    expect(answersInputSchema.parse(body)).toMatchObject({
      answers: [
        { questionId: "a.one", value: "3", was: null, base: 0 },
        { questionId: "b.two", value: null, was: "falco", base: 2 },
        { questionId: "c.three", value: "falco,other", was: "falco,other", base: 1 },
      ],
    });
  });

  test("says a note as it was typed, and an empty one as none", () => {
    const body = answersOfForm([
      ["answer.note:a.one", "a, b\r\nc"],
      ["was.note:a.one", ""],
      ["base.note:a.one", "0"],
      ["answer.note:b.two", ""],
      ["was.note:b.two", "d\r\ne"],
      ["base.note:b.two", "2"],
    ]);
    expect(answersInputSchema.parse(body)).toMatchObject({
      answers: [
        { questionId: "note:a.one", value: "a, b\nc", was: null, base: 0 },
        { questionId: "note:b.two", value: null, was: "d\ne", base: 2 },
      ],
    });
  });

  test("says a question whose answer was taken back as one without an answer", () => {
    const body = answersOfForm([
      ["answer.a.one", ""],
      ["was.a.one", "2"],
      ["base.a.one", "1"],
    ]);
    expect(answersInputSchema.parse(body).answers).toEqual([{ questionId: "a.one", value: null, was: "2", base: 1 }]);
  });

  test("IN-1 with a base that is no whole number, or given twice, is refused", () => {
    for (const base of ["", "-1", "1e3", "0x1", "1.0", "99999999999"]) {
      const body = answersOfForm([["base.a.one", base]]);
      expect(answersInputSchema.safeParse(body).success, base).toBe(false);
    }
    const twice = answersOfForm([
      ["base.a.one", "0"],
      ["base.a.one", "1"],
    ]);
    expect(answersInputSchema.safeParse(twice).success).toBe(false);
  });

  test("IN-5 of ten thousand fields is read in a moment, whether they share a name or not", () => {
    for (const nameOf of [(index: number) => `base.q${index}`, () => "base.q"]) {
      const fields = Array.from({ length: 10_000 }, (_, index) => [nameOf(index), "0"] as const);
      const startedAt = performance.now();
      expect(answersInputSchema.safeParse(answersOfForm(fields)).success).toBe(false);
      expect(performance.now() - startedAt).toBeLessThan(400); // comparing each with all others takes longer
    }
  });
});
