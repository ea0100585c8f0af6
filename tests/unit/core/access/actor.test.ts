import { expect, test } from "vitest";
import { accounts, nobody, system } from "@/lib/core/access/actor";

test("nobody, the system and the keeping of accounts carry no id that a row could belong to", () => {
  expect(nobody).toEqual({ kind: "nobody" });
  expect(system).toEqual({ kind: "system" });
  expect(accounts).toEqual({ kind: "accounts" });
});
