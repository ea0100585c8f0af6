import { expect, test } from "vitest";
import { leftWords, waitWords } from "@/lib/wording/wait-words";

test.each([
  [1, "1 second"],
  [59, "59 seconds"],
  [60, "1 minute"],
  [61, "2 minutes"],
  [3600, "60 minutes"],
  [7201, "3 hours"],
  [86_400, "24 hours"],
])("after %i seconds it is tried again in %s", (seconds, words) => {
  expect(waitWords(seconds, null)).toMatch(new RegExp(` in ${words}\\.$`));
});

test("what was tried is said where it is known, and of other limits that there is one", () => {
  expect(waitWords(900, "share-passphrase")).toMatch(
    /^You entered too many wrong passphrases for this report .* in 15 minutes\.$/,
  );
  expect(waitWords(900, "workshop code")).toMatch(/^Too many wrong codes /);
  expect(waitWords(900, "sign-in account")).toMatch(
    /^Too many failed sign-ins for this account came from your network/,
  );
  expect(waitWords(900, "account deletion")).toBe(waitWords(900, null));
});

test("how many tries are left is said once they get few", () => {
  expect([9, 5, 4, 1, 0].map(leftWords)).toEqual([
    "",
    "",
    "4 tries are left before you have to wait.",
    "1 try is left before you have to wait.",
    "You have to wait before the next try.",
  ]);
});
