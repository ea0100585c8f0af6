import { expect, test } from "vitest";
import { nobody, system } from "@/lib/core/access/actor";

test("nobody and the system carry no id that a row could belong to", () => {
  expect(nobody).toEqual({ kind: "nobody" });
  expect(system).toEqual({ kind: "system" });
});
