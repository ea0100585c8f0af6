import { expect, test } from "vitest";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { minutesLeft, secondsToAnswer } from "@/lib/core/questionnaire/time-left";

const questionnaire = questionnaireOf("2026.1");

test("minutes are rounded up, and nothing left is no minute", () => {
  expect(minutesLeft(0)).toBe(0);
  expect(minutesLeft(1)).toBe(1);
  expect(minutesLeft(60)).toBe(1);
  expect(minutesLeft(61)).toBe(2);
});

test("a question takes as long as its words take to read, and some seconds to decide", () => {
  const [control] = questionnaire.controls;
  if (control === undefined) throw new Error("a control is expected");
  const of = (words: number) =>
    secondsToAnswer({
      ...control,
      question: "word",
      levels: [
        "",
        "",
        "",
        "",
        Array(words - 1)
          .fill("word")
          .join(" "),
      ],
    });
  expect(of(238)).toBe(60 + 8);
  expect(of(119)).toBe(30 + 8);
});

test("the quick assessment takes 14 minutes, the full one 28", () => {
  expect(offerOf(questionnaire, "quick").minutes).toBe(14);
  expect(offerOf(questionnaire, "full").minutes).toBe(28);
});
