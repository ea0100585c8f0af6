import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { teamIndustry } from "@/lib/core/team/team-industry";
import { makeIndustryQuestion } from "@/tests/fixtures/make-questionnaire";
import { makeResponse } from "@/tests/fixtures/make-round";

const options = ["a", "b", "c", "d"].map((id) => ({ id, label: id.toUpperCase() }));
const single = makeIndustryQuestion({ choice: "single", options });
const multiple = makeIndustryQuestion({ choice: "multiple", options });
/** The lead's token, then everybody else's. */
const asked = (question: typeof single, [lead = null, ...others]: readonly (string | null)[], threshold = 5) =>
  teamIndustry(
    question,
    "full",
    [
      makeResponse(null, { [question.id]: lead }, true),
      ...others.map((one) => makeResponse(null, { [question.id]: one })),
    ],
    threshold,
  );
const countsOf = (found: ReturnType<typeof asked>) =>
  found.kind === "withheld"
    ? found.reason
    : found.options.map(({ optionIds, count, isLeads }) => `${optionIds.join("+")} ${count}${isLeads ? " lead" : ""}`);

describe("a team's answers to an industry question", () => {
  test("are counted with the lead's answer marked", () => {
    const found = asked(single, ["a", "a", "a", "b", "b", "unsure", "unsure"]);
    expect(found).toMatchObject({ kind: "shown", n: 7 });
    expect(countsOf(found)).toEqual(["a 3 lead", "b 2", "c 0", "d 0", "unsure 2"]);
  });

  test("need the threshold without the lead, whose answer everybody sees", () => {
    expect(countsOf(asked(single, ["a", "b", "b", "b", "b"]))).toBe("too-few");
    expect(countsOf(asked(single, [null, "b", "b", "b", "a", "a"]))).toEqual(["a 2", "b 3", "c 0", "d 0", "unsure 0"]);
  });

  test("do not say what everybody but the lead answered", () => {
    expect(countsOf(asked(single, ["a", "b", "b", "b", "b", "b"]))).toBe("single-answer");
    expect(countsOf(asked(multiple, ["a", "a,b", "a,b", "a", "a,b", "a"]))).toEqual([
      "a null lead",
      "b 3",
      "c 0",
      "d 0",
      "unsure 0",
    ]);
  });

  test("given by one person are counted together with others as seldom, or with the rarest", () => {
    expect(countsOf(asked(single, ["a", "a", "b", "c", "c", "c"]))).toEqual(["c 3", "d 0", "unsure 0", "a+b 3 lead"]);
    expect(countsOf(asked(single, ["c", "a", "b", "b", "c", "c", "c"]))).toEqual([
      "c 4 lead",
      "d 0",
      "unsure 0",
      "a+b 3",
    ]);
  });

  test("are not shown where counting together leaves one group", () => {
    expect(countsOf(asked(single, ["a", "a", "b", "b", "b", "b"]))).toBe("single-answer");
    expect(countsOf(asked(single, ["a", "b", "a", "a", "a", "a"]))).toBe("single-answer");
  });

  test("to several choices are each left out where one chose it, or all but one", () => {
    const found = asked(multiple, ["a", "a,b", "a,b", "a,c", "a", "b,d"]);
    expect(countsOf(found)).toEqual(["a null lead", "b 3", "c null", "d null", "unsure 0"]);
  });

  test("do not count where an earlier answer did not call for the question", () => {
    const question = { ...single, askedAfter: { questionId: "industry.incident", optionId: "yes" } };
    expect(countsOf(asked(question, ["a", "a", "a", "a", "a", "a"]))).toBe("too-few");
  });

  test("never say what one person other than the lead answered", () => {
    const token = fc.constantFrom("a", "b", "c", "d", "unsure", null);
    fc.assert(
      fc.property(fc.array(token, { maxLength: 14 }), (tokens) => {
        const found = asked(single, tokens);
        if (found.kind === "withheld") return;
        const others = found.options.map(({ count, isLeads }) => (count ?? 0) - Number(isLeads));
        expect(others).not.toContain(1);
        const [lead = null, ...rest] = tokens;
        expect(found.n).toBe(rest.filter((one) => one !== null).length + Number(lead !== null));
        expect(others.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 3000 },
    );
  });
});
