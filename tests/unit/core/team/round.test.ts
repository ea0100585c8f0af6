import { expect, test } from "vitest";
import { defaultThreshold, jobFunctionOf, jobFunctions, respondentsOf, thresholdSchema } from "@/lib/core/team/round";
import { makeResponse, makeRound } from "@/tests/fixtures/make-round";

test("an opened link, a profile and a cleared answer make nobody a respondent", () => {
  const responses = [
    makeResponse("developer", {}),
    makeResponse("developer", { "profile.job-function": "developer", "network.mesh": null }),
    makeResponse("developer", { "network.mesh": "unsure" }),
  ];
  expect(respondentsOf(makeRound({ responses }))).toEqual(responses.slice(2));
});

test("job functions that are no group of their own are told of nobody", () => {
  expect(jobFunctions.map((jobFunction) => jobFunctionOf({ jobFunction }))).toEqual(jobFunctions);
  for (const jobFunction of ["other", "prefer-not-to-say", null]) expect(jobFunctionOf({ jobFunction })).toBeNull();
});

test("a threshold is a whole number from three to ten, five unless set", () => {
  const isAllowed = (value: number) => thresholdSchema.safeParse(value).success;
  expect([2, 3, 10, 11, 4.5].map(isAllowed)).toEqual([false, true, true, false, false]);
  expect(isAllowed(defaultThreshold)).toBe(true);
});
