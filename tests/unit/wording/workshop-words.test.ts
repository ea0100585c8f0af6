import { expect, test } from "vitest";
import { revealedControl } from "@/lib/core/workshop/revealed-control";
import { agreedWords } from "@/lib/wording/agreed-words";
import { fewWords, joinedWords, notRevealedWords, readyWords } from "@/lib/wording/room-words";
import {
  agreementMeaning,
  answeredWords,
  apartWords,
  closingWorkshopWords,
  functionMeansWords,
  revealingWords,
} from "@/lib/wording/workshop-words";

const revealed = (given: Readonly<Record<string, readonly [developers: number, security: number]>>) =>
  revealedControl(
    "a.b",
    Object.entries(given).flatMap(([token, [developers, security]]) => [
      { questionId: "a.b", token, jobFunction: "developer", count: developers },
      { questionId: "a.b", token, jobFunction: "security", count: security },
    ]),
    3,
  );

test("a room's numbers are said in one line each", () => {
  expect(readyWords({ ready: 1, joined: 3 })).toBe("1 of 3 is ready");
  expect(readyWords({ ready: 2, joined: 3 })).toBe("2 of 3 are ready");
  expect([0, 1, 2].map(joinedWords)).toEqual(["Nobody has joined yet", "1 person has joined", "2 people have joined"]);
  expect(fewWords(3)).toContain("fewer than three people");
});

test("what is revealed and to whom is said before anything is begun", () => {
  const words = revealingWords({ leadName: null, workspaceName: "Payments" }, 3).join(" ");
  expect(words).toContain("without names: to everybody who has joined, and on the screen of whoever leads");
  expect(words).toContain("at least three people");
  expect(words).toContain("its report is for Payments");
});

test("how far apart a room is, and which job function gave what where that may be told", () => {
  expect(apartWords(revealed({ "0": [3, 0], "4": [0, 3] }))).toBe("Mean level 2, agreement 0.00 of 1");
  expect(apartWords(revealed({ "3": [3, 3] }))).toBe("All gave the same level: 3");
  expect(apartWords(revealed({ "3": [1, 1] }))).toBe("Mean level 3");
  expect(apartWords(revealed({ unsure: [2, 2] }))).toBe("Nobody gave a level");
  expect(functionMeansWords(revealed({ "0": [3, 0], "4": [0, 3] }))).toBe("developers 0 and security 4");
  expect(functionMeansWords(revealed({ "0": [5, 0], "4": [0, 1] }))).toBeNull();
});

test("what an agreement means is said where a number of it is", () => {
  expect(agreementMeaning(revealed({ "0": [3, 0], "4": [0, 3] }))).toMatch(/^Agreement is 1 where all gave the same/);
  expect(agreementMeaning(revealed({ "3": [3, 3] }))).toBeNull();
  expect(agreementMeaning(revealed({ "3": [1, 1] }))).toBeNull();
});

test("why a press revealed nothing is said with how many are there and needed", () => {
  expect([0, 1, 2].map((ready) => notRevealedWords({ ready }, 3))).toEqual([
    "Not revealed: nobody is ready, 3 are needed.",
    "Not revealed: 1 is ready, 3 are needed.",
    "Not revealed: 2 are ready, 3 are needed.",
  ]);
});

test("who answered without a level is counted apart", () => {
  expect(answeredWords(revealed({ "3": [3, 0] }))).toBe("3 answered");
  expect(answeredWords(revealed({ "3": [3, 0], unsure: [1, 0], "not-applicable": [0, 1] }))).toBe(
    "5 answered: 3 with a level, 1 not sure and 1 not applicable",
  );
});

test("an agreement and what closing would make", () => {
  expect((["3", "unsure", "not-applicable"] as const).map(agreedWords)).toEqual([
    "Level 3",
    "Not sure",
    "Not applicable",
  ]);
  const given = { agreed: 1, revealed: 2, controls: 30, joined: 6, threshold: 3 };
  expect(closingWorkshopWords(given)).toMatch(/^2 of 30 controls revealed, 1 agreed\./);
  expect(closingWorkshopWords(given)).toContain("no control to which fewer than three people gave a level");
  expect(closingWorkshopWords({ ...given, joined: 2 })).toContain("shows nothing: it needs 3");
});
