import { expect, test } from "vitest";
import { visibleNameSchema } from "@/lib/core/access/visible-name";
import { scopeSchema } from "@/lib/core/questionnaire/assessment";
import { workspaceRulesSchema } from "@/lib/core/workspace/workspace";

const rules = { isSecondFactorNeeded: false, linksOfLeaver: "end" };
const accepts = (name: string) => [
  visibleNameSchema.safeParse(name).success,
  scopeSchema.safeParse(name).success,
  workspaceRulesSchema.safeParse({ ...rules, name }).success,
];

test("a name is one line of 1 to 80 characters, without the blanks around it", () => {
  expect(visibleNameSchema.parse("  Payments  ")).toBe("Payments");
  for (const wrong of ["", "   ", "a\nb", "a\u2028b", "a\u0000b", "x".repeat(81)])
    expect(accepts(wrong)).toEqual([false, false, false]);
});

test.each(["\u200b", "\u2060\u200d", "\u3164", "\u2800", "\u115f", "\u1160", "\uffa0", "\u0301", "\u200b \u3164"])(
  "a name of characters that leave a blank is none: %j",
  (name) => expect(accepts(name)).toEqual([false, false, false]),
);

test.each(["a\u202eb", "a\u2066b", "prod \u202etxt.exe"])("a name does not turn the writing: %j", (name) =>
  expect(accepts(name)).toEqual([false, false, false]),
);

test.each(["Ann", "الإنتاج", "生产", "🚢", "한국", "prod-eu (EKS)", "नमस्ते", "👩‍💻"])(
  "names of every script are names: %s",
  (name) => expect(accepts(name)).toEqual([true, true, true]),
);
