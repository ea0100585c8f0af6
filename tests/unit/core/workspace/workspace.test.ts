import { expect, test } from "vitest";
import { invitedRoleSchema } from "@/lib/core/workspace/workspace";

test("nobody is invited as an owner", () => {
  expect(invitedRoleSchema.options).toEqual(["admin", "member", "viewer"]);
});
