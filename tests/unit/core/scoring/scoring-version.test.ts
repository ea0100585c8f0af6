import { expect, test } from "vitest";
import { score } from "@/lib/core/scoring/score";
import { scoringVersion } from "@/lib/core/scoring/scoring-version";
import { makeState } from "@/tests/fixtures/make-questionnaire";

test("scoring 1 gives these numbers; other numbers need another version", () => {
  expect([scoringVersion, score([makeState(1, 3), makeState("unsure", 2), makeState(4, 1)])?.score]).toEqual([
    "1",
    (100 * (0.75 + 1)) / 6,
  ]);
});
