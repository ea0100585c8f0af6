import { expect, test } from "vitest";
import { invitedRoleSchema, workspaceNameSchema } from "@/lib/core/workspace/workspace";

test("a name is one line of 1 to 80 characters, without what stands round it", () => {
  expect(workspaceNameSchema.parse("  Payments  ")).toBe("Payments");
  for (const wrong of ["", "   ", "a\nb", "a\u0000b", "x".repeat(81)])
    expect(workspaceNameSchema.safeParse(wrong).success).toBe(false);
});

test("nobody is invited as an owner", () => {
  expect(invitedRoleSchema.options).toEqual(["admin", "member", "viewer"]);
});
