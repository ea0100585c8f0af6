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

test("the reader is told which levels are meant, and whether theirs is one, where their level is known", () => {
  const at = (level: number) => ({ ...control, level });
  expect(practiceStanding(practice, control)).toBe("This describes level 0, your level.");
  expect(practiceStanding({ ...practice, isYours: false }, at(3))).toBe(
    "This describes level 0. Your level is higher (3).",
  );
  const several = { ...practice, levels: [2, 3, 4] };
  expect(practiceStanding(several, at(3))).toBe("This describes levels 2, 3 and 4, with yours (3).");
  expect(practiceStanding({ ...several, isYours: false }, at(1))).toBe(
    "This describes levels 2, 3 and 4. Your level is lower (1).",
  );
  expect(practiceStanding({ ...several, isYours: false }, at(2.5))).toBe(
    "This describes levels 2, 3 and 4. Your level is 2.5.",
  );
  expect(practiceStanding({ ...practice, isYours: null }, control)).toBeNull();
  expect(ownPractice(control)).toBe("You, level 0");
  expect(ownPractice({ ...control, level: null, state: "unsure" })).toBe("You: not sure");
});
