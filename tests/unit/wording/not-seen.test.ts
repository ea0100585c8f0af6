import { expect, test } from "vitest";
import { notSeenNote } from "@/lib/wording/not-seen";
import { makeComparison } from "@/tests/fixtures/make-report";

test("who had no incident is told that one may not have been seen, and nobody else is", () => {
  expect(notSeenNote(makeComparison("industry.incident", "no"))).toMatch(/^No incident seen is not the same/);
  expect(notSeenNote(makeComparison("industry.incident", "yes"))).toBeNull();
  expect(notSeenNote(makeComparison("industry.delay", "no"))).toBeNull();
});
