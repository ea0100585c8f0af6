import { expect, test } from "vitest";
import { shownGaps } from "@/lib/core/report/report";

test("a report lists ten gaps", () => {
  expect(shownGaps).toBe(10);
});
