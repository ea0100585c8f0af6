import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/platform/password-hash";

test("SH-4 a hash is Argon2id at OWASP's floor, with a salt of its own", async () => {
  const [one, two] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});

test("only the same text fits, to its last character, however it was typed", async () => {
  const long = "🦦".repeat(64);
  const hash = await hashPassword(long);
  expect(await verifyPassword(hash, long)).toBe(true);
  expect(await verifyPassword(hash, long.slice(0, -2))).toBe(false);
  const accented = await hashPassword("caf\u00e9 noir");
  expect(await verifyPassword(accented, "cafe\u0301 noir")).toBe(true);
});

test("too many at once are turned away rather than kept waiting", async () => {
  const asked = await Promise.allSettled(Array.from({ length: 130 }, () => hashPassword("x")));
  const turnedAway = asked.filter(({ status }) => status === "rejected");
  expect(turnedAway.length).toBe(28);
}, 20_000);
