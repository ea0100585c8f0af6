import { expect, test } from "vitest";
import { askedWords, wrongEntriesText, wrongEntriesWords } from "@/lib/wording/people-list";

const wrong = [
  { line: 3, text: "Ann Lee <ann.example.org>", reason: "not-an-address" },
  { line: 0, text: "bob@example.org", reason: "daily-limit" },
] as const;

test("each entry that was left out is named with its line and its reason, and comes back as it was typed", () => {
  expect(wrongEntriesWords(wrong).split("\n")).toEqual([
    "2 entries were left out. They are in the box again.",
    "Line 3, “Ann Lee <ann.example.org>”: not a complete email address.",
    "“bob@example.org”: is beyond the number of people for one day: try again tomorrow.",
  ]);
  expect(wrongEntriesText(wrong)).toBe("Ann Lee <ann.example.org>\nbob@example.org");
});

test("of many entries the first 20 are named and the others counted", () => {
  const lines = wrongEntriesWords(Array.from({ length: 25 }, () => wrong[0])).split("\n");
  expect([lines.length, lines.at(-1)]).toEqual([22, "And 5 more."]);
});

test("what came of a list accounts for everybody on it", () => {
  expect(askedWords({ asked: 1, known: 0, repeated: 0 })).toBe("One person has been asked.");
  expect(askedWords({ asked: 200, known: 3, repeated: 1 })).toBe(
    "200 people have been asked. 3 people have already been asked in this round: send a reminder instead. One entry names somebody twice.",
  );
  expect(askedWords({ asked: 0, known: 1, repeated: 0 })).toContain("Nobody new has been asked.");
});
