import { expect, test } from "vitest";
import { checkContent } from "@/lib/content/check-content";

test("all content keeps its laws, and the check says in one line what it read", () => {
  const { summary, faults } = checkContent();
  expect(faults).toEqual([]);
  expect(summary).toBe(
    "Questionnaire 2026.1: 59 controls, 20 industry questions, 5 of the look; " +
      "figures 2026.1: 105 of 33 published questions; figures 2026.2: 557 of 372 published questions; figures 2026.3: 557 of 372 published questions",
  );
});
