import fc from "fast-check";
import { expect, test } from "vitest";
import { emailSchema, mailboxOf } from "@/lib/core/access/email";

test.each([
  ["  Ada@Example.ORG ", "ada@example.org"],
  ["r&d@example.org", "r&d@example.org"],
  ["o'neil+k8s@example.org", "o'neil+k8s@example.org"],
  ["info@xn--h1alffa9f.xn--p1ai", "info@xn--h1alffa9f.xn--p1ai"],
  ["anna@müller.example", "anna@xn--mller-kva.example"],
  ["anna@mu\u0308ller.example", "anna@xn--mller-kva.example"],
  ["ada@example.org\u200b", "ada@example.org"],
  ["\u2068ada@example.org\u2069", "ada@example.org"],
  ["ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ", "ada@example.org"],
])("the address %j has one spelling", (typed, spelled) => {
  expect(emailSchema.parse(typed)).toBe(spelled);
});

test.each([
  "",
  "ada",
  "ada@",
  "a@b",
  "ada@example.org\r\nBcc: x@example.org",
  "a,b@example.org",
  "a b@example.org",
  "a@b@example.org",
  "ada@-example.org",
  "ada@exa mple.org",
  "ada@müller.example/x",
  "ä@example.org",
  `${"x".repeat(250)}@example.org`,
])("%j is no address", (text) => {
  expect(emailSchema.safeParse(text).success).toBe(false);
});

test("whatever is typed, an address can stand in a mail's header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { data } = emailSchema.safeParse(`${text}@example.org`);
      expect(data ?? "").not.toMatch(/[^!-~]|[,;<>]/);
    }),
  );
});

test("an address with a plus belongs to the mailbox before it", () => {
  expect(mailboxOf("ann+round@example.org")).toBe("ann@example.org");
  expect(mailboxOf("ann@example.org")).toBe("ann@example.org");
  expect(mailboxOf("+ann@example.org")).toBe("+ann@example.org");
});
