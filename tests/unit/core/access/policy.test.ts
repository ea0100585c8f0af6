import { expect, test } from "vitest";
import { may } from "@/lib/core/access/policy";

const permissions = ["assessment.read", "assessment.answer", "assessment.manage"] as const;

test("whoever has no access may do nothing", () => {
  expect(permissions.filter((permission) => may(null, permission))).toEqual([]);
});

test("the device that made an assessment and one that came by its resume link may do everything", () => {
  expect(permissions.filter((permission) => may("creation", permission))).toEqual(permissions);
  expect(permissions.filter((permission) => may("resume", permission))).toEqual(permissions);
});
