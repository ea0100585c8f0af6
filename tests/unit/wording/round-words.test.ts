import { expect, test } from "vitest";
import {
  answeredWords,
  askingText,
  closingWords,
  goOnText,
  leadMarkedWords,
  neverShownWords,
  openLinkCountWords,
  openLinkWords,
  respondentWords,
  shownWords,
  withheldWords,
} from "@/lib/wording/round-words";

const counts = { asked: 9, begun: 6, finished: 1, answered: 1, answeredOpen: 0 };

test("how many people are needed and have answered, and how many more by the open link", () => {
  expect(answeredWords(counts, 5)).toBe("1 of the 5 people needed has answered");
  expect(answeredWords({ ...counts, answered: 3 }, 5)).toBe("3 of the 5 people needed have answered");
  expect(answeredWords({ ...counts, answered: 3, answeredOpen: 4 }, 3)).toBe(
    "3 people have answered, 3 are needed. 4 more by the open link, counted separately",
  );
});

test("closing says what would show, by who answered and not by who started", () => {
  const at = (answered: number, enough: number, answeredOpen = 0) =>
    closingWords({ counts: { ...counts, answered, answeredOpen }, threshold: 5, enough, controls: 30 });
  expect(at(4, 0)).toContain("the report shows nothing. It needs answers from 5 people, and 4 have answered.");
  expect(at(5, 0)).toContain("the report shows no levels. 5 people have answered something");
  expect(at(6, 12)).toContain("uses the answers of 6 people, finished or not. 12 of 30 controls have answers");
  expect(at(6, 12)).toContain("It hides the others");
  expect(at(6, 30)).not.toContain("hides");
  expect(at(2, 0, 4)).toContain("4 more answered by the open link. They are counted separately");
});

test("PR-7 a respondent is told the threshold in words, that unanimity tells, what never shows, and who sees that they are done", () => {
  expect(shownWords(3).join(" ")).toContain("at least three people");
  expect(shownWords(3).join(" ")).toContain("If everyone gives the same answer");
  expect(neverShownWords("Ann").join(" ")).toContain("Ann sees the name that you were invited by or enter");
  expect(neverShownWords(null).join(" ")).toContain("The lead sees");
  expect(withheldWords("too-few", 5)).toContain("Fewer than five people");
  expect(withheldWords("too-few-known", 5)).toContain("five known answers");
});

test("the lead reads that survey answers are marked, whoever comes by the open link that they do not count", () => {
  expect(leadMarkedWords(true)).toContain("marks your answers to the survey questions as the lead’s");
  expect(leadMarkedWords(false)).toContain("not marked");
  const words = openLinkWords({ leadName: "Ann", workspaceName: "Payments" });
  expect(words).toContain("do not enter the team’s numbers");
  expect(words).toContain("sign in as a member of Payments first, or ask Ann");
  expect(openLinkCountWords(5)).toContain("needs 5 people with a personal link or a membership");
});

test("a text to send names the asker, the scope and the day, and one that goes on holds no secret", () => {
  const given = {
    name: "Ben",
    asker: "Ann of Payments",
    scope: "production",
    link: "https://x/join/1",
    answerBy: "24 December 2026",
    minutes: 20,
  };
  expect(askingText(given)).toContain("Ann of Payments asks you how Kubernetes security stands for “production”");
  expect(askingText(given)).toContain("It takes about 20 minutes");
  expect(askingText(given)).toContain("Please be done by 24 December 2026.");
  expect(askingText({ ...given, name: null, answerBy: null })).toMatch(/^Hello,\n/);
  expect(goOnText({ ...given, link: "https://x/assess/1" })).toContain("In the browser in which you began:");
});

test("somebody without a name is called so", () => {
  expect(respondentWords({ name: null, email: "a@example.org" })).toBe("a@example.org");
  expect(respondentWords({ name: null, email: null })).toBe("Somebody without a name");
});
