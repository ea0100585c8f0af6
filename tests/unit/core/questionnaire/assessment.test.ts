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

test("depths and target profiles are closed lists", () => {
  expect(depthSchema.options).toEqual(["quick", "full"]);
  expect(targetProfileSchema.options).toEqual(["baseline", "regulated", "high-assurance"]);
});
