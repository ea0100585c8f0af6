import { expect, test } from "vitest";
import { ownPath } from "@/app/own-path";

test.each(["/", "/account", "/assess/1/profile?x=1&y=%2F", "/a-b_c/~d"])("%s is a path of ours", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  "",
  "account",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/\n/evil.example",
  " /account",
  "/x/..//evil.example",
  "/./\\evil.example",
  `/${"x".repeat(300)}`,
])("%j leads nowhere", (path) => {
  expect(ownPath(path)).toBeNull();
});

test("what is missing leads nowhere", () => {
  expect([ownPath(null), ownPath(undefined)]).toEqual([null, null]);
});
