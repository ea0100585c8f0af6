import { expect, test } from "vitest";
import { shownDisagreements } from "@/lib/core/team/team-section";

test("the lists of disagreement hold ten", () => {
  expect(shownDisagreements).toBe(10);
});
