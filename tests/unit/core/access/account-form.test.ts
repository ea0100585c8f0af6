import { expect, test } from "vitest";
import { doneSchema, faultSchema } from "@/lib/core/access/account-form";

test("a form about an account says nothing but what its page has words for", () => {
  expect(faultSchema.safeParse("<b>").success).toBe(false);
  expect(doneSchema.safeParse("<b>").success).toBe(false);
  expect(faultSchema.safeParse("no-email").success).toBe(true);
});
