import { expect, test } from "vitest";
import { waitWords } from "@/lib/wording/wait-words";

test.each([
  [1, "a minute"],
  [61, "2 minutes"],
  [3600, "60 minutes"],
  [7201, "3 hours"],
  [86_400, "24 hours"],
])("after %i seconds it is tried again in %s", (seconds, words) => {
  expect(waitWords(seconds, null)).toMatch(new RegExp(` in ${words}\\.$`));
});

test("what was tried is said where it is known, and of other limits that there is one", () => {
  expect(waitWords(900, "share-passphrase")).toMatch(/^Too many wrong passphrases for this report .* in 15 minutes\.$/);
  expect(waitWords(900, "workshop code")).toMatch(/^Too many wrong codes /);
  expect(waitWords(900, "sign-in account")).toBe(waitWords(900, null));
});
