import { expect, test } from "vitest";
import { answerBySchema } from "@/lib/core/team/answer-by";

const accepts = (day: string | null, now = "2026-12-01T09:00:00Z") =>
  answerBySchema(new Date(now)).safeParse(day).success;

test("answers are wanted by a day that is not over, within a year, or by none", () => {
  expect(["2026-12-01", "2026-12-24", "2027-12-01"].map((day) => accepts(day))).toEqual([true, true, true]);
  expect(["2020-01-01", "0026-12-05", "2026-11-29", "2028-01-01", "soon"].map((day) => accepts(day))).toEqual(
    Array(5).fill(false),
  );
  expect(accepts(null)).toBe(true);
});

test("today is today wherever somebody sits", () => {
  expect(accepts("2026-11-30")).toBe(true); // still Monday west of Greenwich
  expect(accepts("2026-11-30", "2026-12-01T12:00:00Z")).toBe(false);
});
