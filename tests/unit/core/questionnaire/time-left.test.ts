import { expect, test } from "vitest";
import { minutesLeft, secondsToAnswer } from "@/lib/core/questionnaire/time-left";

test("minutes are rounded up, and nothing left is no minute", () => {
  expect(minutesLeft(0)).toBe(0);
  expect(minutesLeft(1)).toBe(1);
  expect(minutesLeft(60)).toBe(1);
  expect(minutesLeft(61)).toBe(2);
});

test("a quick assessment of 30 controls, 8 industry and 4 profile questions takes about ten minutes", () => {
  const seconds = 30 * secondsToAnswer.control + 8 * secondsToAnswer.industry + 4 * secondsToAnswer.profile;
  expect(minutesLeft(seconds)).toBe(10);
});
