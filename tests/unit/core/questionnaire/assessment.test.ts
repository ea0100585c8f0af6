import { expect, test } from "vitest";
import { depthSchema, scopeSchema, targetProfileSchema } from "@/lib/core/questionnaire/assessment";

test("a scope is 1 to 80 characters after trimming", () => {
  expect(scopeSchema.parse("  production EKS ")).toBe("production EKS");
  expect(["", "   ", "x".repeat(81)].map((scope) => scopeSchema.safeParse(scope).success)).toEqual([
    false,
    false,
    false,
  ]);
});

test("a scope has a name that can be seen, and does not turn the direction of writing", () => {
  const accepts = (scope: string) => scopeSchema.safeParse(scope).success;
  expect(["\u200b\u200b", "\u0301", "prod \u202etxt.exe"].map(accepts)).toEqual([false, false, false]);
  expect(["الإنتاج", "生产", "🚢", "prod-eu (EKS)"].map(accepts)).toEqual([true, true, true, true]);
});

test("depths and target profiles are closed lists", () => {
  expect(depthSchema.options).toEqual(["quick", "full"]);
  expect(targetProfileSchema.options).toEqual(["baseline", "regulated", "high-assurance"]);
});
