import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAnswer, parseAnswer } from "@/lib/core/questionnaire/answer";
import { makeControl, makeIndustryQuestion, sizeQuestion } from "@/tests/fixtures/make-questionnaire";

const several = makeIndustryQuestion({
  choice: "multiple",
  options: ["a", "b", "c", "none"].map((id) => ({ id, label: id.toUpperCase() })),
});

describe("parseAnswer", () => {
  test("reads levels 0 to 4, and nothing that only looks like one", () => {
    expect(["0", "4"].map((token) => parseAnswer(makeControl(), token))).toEqual([
      { kind: "level", level: 0 },
      { kind: "level", level: 4 },
    ]);
    for (const token of ["5", "-0", "03", " 3", "3.0", "NaN", "", "yes", "__proto__"])
      expect(parseAnswer(makeControl(), token)).toBeNull();
  });

  test("lets not applicable through only where the control allows it", () => {
    expect(parseAnswer(makeControl(), "not-applicable")).toBeNull();
    expect(parseAnswer(makeControl({ notApplicableWhen: "There is one." }), "not-applicable")).toEqual({
      kind: "not-applicable",
    });
  });

  test("reads one option of a single choice, and several of a multiple one in the question's order", () => {
    expect(parseAnswer(makeIndustryQuestion(), "yes")).toEqual({ kind: "options", optionIds: ["yes"] });
    expect(parseAnswer(makeIndustryQuestion(), "yes,no")).toBeNull();
    expect(parseAnswer(several, "c,a")).toEqual({ kind: "options", optionIds: ["a", "c"] });
  });

  test("refuses an option twice, an unknown one, and none beside another", () => {
    for (const token of ["a,a", "a,x", "a,none", ""]) expect(parseAnswer(several, token)).toBeNull();
  });

  test("takes a survey's own don't know as an option, and ours as not sure", () => {
    const withUnsure = makeIndustryQuestion({
      options: [
        { id: "yes", label: "Yes" },
        { id: "unsure", label: "Don't know" },
      ],
    });
    expect(parseAnswer(withUnsure, "unsure")).toEqual({ kind: "options", optionIds: ["unsure"] });
    expect(parseAnswer(makeIndustryQuestion(), "unsure")).toEqual({ kind: "unsure" });
  });

  test("has no not sure for a question about the organisation", () => {
    expect(parseAnswer(sizeQuestion, "unsure")).toBeNull();
    expect(parseAnswer(sizeQuestion, "10-49")).toEqual({ kind: "options", optionIds: ["10-49"] });
  });

  test("reads back what formatAnswer writes, and nothing else than null from any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom("a", "b", "c", "none", "unsure", "b,c", "c,b"), fc.string()), (token) => {
        const answer = parseAnswer(several, token);
        if (answer !== null) expect(parseAnswer(several, formatAnswer(answer))).toEqual(answer);
      }),
    );
  });
});

describe("formatAnswer", () => {
  test("writes the canonical token", () => {
    expect(formatAnswer({ kind: "level", level: 0 })).toBe("0");
    expect(formatAnswer({ kind: "unsure" })).toBe("unsure");
    expect(formatAnswer({ kind: "options", optionIds: ["a", "c"] })).toBe("a,c");
  });
});
