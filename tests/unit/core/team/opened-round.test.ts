import { expect, test } from "vitest";
import { roundHeadlineSchema } from "@/lib/core/team/opened-round";

test("a headline is the numbers of a report that is shown, or the reason why none is", () => {
  const shown = { kind: "shown", respondents: 12, points: 50, highPoints: 61, agreement: null };
  expect(roundHeadlineSchema.parse(shown)).toEqual(shown);
  expect(roundHeadlineSchema.parse({ kind: "withheld", reason: "too-few" })).toMatchObject({ reason: "too-few" });
  expect(roundHeadlineSchema.safeParse({ kind: "shown", points: 50 }).success).toBe(false);
});
