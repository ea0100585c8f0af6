import { expect, test } from "vitest";
import { emailSchema, nameSchema } from "@/lib/core/access/account-form";

test("an address has one spelling", () => {
  expect(emailSchema.parse("  Ada@Example.ORG ")).toBe("ada@example.org");
});

test.each(["", "ada", "ada@", "a@b", "ada@example.org\r\nBcc: x@example.org", "a,b@example.org", "a b@example.org"])(
  "%j is no address",
  (text) => {
    expect(emailSchema.safeParse(text).success).toBe(false);
  },
);

test("a name is 1 to 80 characters that can be seen", () => {
  expect(nameSchema.parse(" Ada ")).toBe("Ada");
  for (const text of ["", "  ", "a\u0000b", "a\nb", "x".repeat(81)])
    expect(nameSchema.safeParse(text).success).toBe(false);
});
