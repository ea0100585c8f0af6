import { expect, test } from "vitest";
import { lead, reader } from "@/lib/wording/answerer";
import { ownAnswerWords } from "@/lib/wording/own-answer";
import { makeComparison } from "@/tests/fixtures/make-report";

test("says what was answered, never what it is not", () => {
  expect(ownAnswerWords(makeComparison("industry.image-signing", "yes"), reader)).toBe("You signed images.");
  expect(ownAnswerWords(makeComparison("industry.image-signing", "no"), lead)).toBe("The lead did not sign images.");
  expect(ownAnswerWords(makeComparison("industry.concern", "slow"), reader)).toBe(
    "You answered “Progress is too slow”.",
  );
  expect(ownAnswerWords(makeComparison("industry.concern", "unsure"), reader)).toBeNull();
});
