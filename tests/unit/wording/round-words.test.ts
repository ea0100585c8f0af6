import { expect, test } from "vitest";
import {
  askingText,
  closingWords,
  finishedWords,
  goOnText,
  neverShownWords,
  respondentWords,
  shownWords,
  withheldWords,
} from "@/lib/wording/round-words";

test("how many are needed and have finished", () => {
  const counts = { asked: 9, begun: 6, finished: 1 };
  expect(finishedWords(counts, 5)).toBe("1 of the 5 needed has finished");
  expect(finishedWords({ ...counts, finished: 3 }, 5)).toBe("3 of the 5 needed have finished");
  expect(finishedWords({ ...counts, finished: 6 }, 5)).toBe("Six people finished, 5 are needed");
});

test("closing says what would show: nothing below the threshold, and what counts of those not done", () => {
  const at = (begun: number, finished: number) => closingWords({ counts: { asked: 9, begun, finished }, threshold: 5 });
  expect(at(4, 4)).toBe("Closed now, the report would show nothing: it needs 5 who answered, and 4 have begun.");
  expect(at(6, 6)).toBe("The report is made from the answers of everybody who gave one.");
  expect(at(6, 5)).toContain("What 1 who is not done answered so far counts too.");
});

test("PR-7 a respondent is told the threshold in words, what never shows, and who sees that they are done", () => {
  expect(shownWords(3).join(" ")).toContain("at least three people");
  expect(neverShownWords("Ann").join(" ")).toContain("Ann sees the name you were asked by or give");
  expect(neverShownWords(null).join(" ")).toContain("Whoever leads the round sees");
  expect(withheldWords("too-few", 5)).toContain("Fewer than five people");
  expect(withheldWords("too-few-known", 5)).toContain("five known answers");
});

test("a text to send names the asker, the scope and the day, and one that goes on holds no secret", () => {
  const given = {
    name: "Ben",
    asker: "Ann of Payments",
    scope: "production",
    link: "https://x/join/1",
    answerBy: "24 December 2026",
  };
  expect(askingText(given)).toContain("Ann of Payments asks you how Kubernetes security stands for “production”");
  expect(askingText(given)).toContain("Please be done by 24 December 2026.");
  expect(askingText({ ...given, name: null, answerBy: null })).toMatch(/^Hello,\n/);
  expect(goOnText({ ...given, link: "https://x/assess/1" })).toContain("In the browser in which you began:");
});

test("somebody without a name is called so", () => {
  expect(respondentWords({ name: null, email: "a@example.org" })).toBe("a@example.org");
  expect(respondentWords({ name: null, email: null })).toBe("Somebody without a name");
});
