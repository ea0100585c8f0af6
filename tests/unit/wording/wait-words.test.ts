import { expect, test } from "vitest";
import { waitWords } from "@/lib/wording/wait-words";

test.each([
  [1, "a minute"],
  [61, "2 minutes"],
  [3600, "60 minutes"],
  [7201, "3 hours"],
  [86_400, "24 hours"],
])("after %i seconds it is possible again in %s", (seconds, words) => {
  expect(waitWords(seconds)).toMatch(new RegExp(` in ${words}\\.$`));
});
