import { expect, test } from "vitest";
import { ownPractice, practiceSentence, practiceStanding } from "@/lib/wording/practices";
import { makeReport } from "@/tests/fixtures/make-report";

const control = makeReport({ "supply-chain.image-signing": "0" }).controls.find(
  ({ id }) => id === "supply-chain.image-signing",
);
const practice = control?.practices[0];
if (control === undefined || practice === undefined) throw new Error("image signing stands beside a figure");

test("the sentence has the share, its interval and n", () => {
  expect(practiceSentence(practice)).toBe(
    "89 % of AWS’s 2020 respondents did not sign images (95 % interval 83 to 93 %, n = 151).",
  );
});

test("what a product observed is called so, and what has no n says so", () => {
  const observed = { ...practice, interval: null, n: null, isTelemetry: true };
  expect(practiceSentence(observed)).toMatch(/\(n not stated; observed by a product, not answered by people\)\.$/);
});

test("the reader is told whether they are counted, where their level is known", () => {
  expect(practiceStanding(practice)).toBe("Your level is among what this counts.");
  expect(practiceStanding({ ...practice, isYours: false })).toBe("Your level is not among what this counts.");
  expect(practiceStanding({ ...practice, isYours: null })).toBeNull();
  expect(ownPractice(control)).toBe("You, level 0");
  expect(ownPractice({ ...control, level: null, state: "unsure" })).toBe("You: not sure");
});
