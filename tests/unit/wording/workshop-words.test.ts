import { expect, test } from "vitest";
import { revealedControl } from "@/lib/core/workshop/revealed-control";
import { agreedWords } from "@/lib/wording/agreed-words";
import { fewWords, joinedWords, notRevealedWords, readyWords } from "@/lib/wording/room-words";
import {
  apartWords,
  binName,
  cellWords,
  closingWorkshopWords,
  joinedNotesWords,
  revealingWords,
  spreadNote,
} from "@/lib/wording/workshop-words";
import { makeControl } from "../../fixtures/make-questionnaire";

const revealed = (counts: Readonly<Record<string, number>>) => revealedControl("a.b", counts, 3);

test("a room's numbers are said in one line each, and count phones", () => {
  expect(readyWords({ ready: 1, joined: 3 })).toBe("1 of 3 phones is ready");
  expect(readyWords({ ready: 2, joined: 3 })).toBe("2 of 3 phones are ready");
  expect([0, 1, 2].map(joinedWords)).toEqual(["Nobody has joined yet", "1 phone has joined", "2 phones have joined"]);
  expect(fewWords(3)).toContain("at least three phones");
});

test("before anything is answered it is said what is shown, to whom, that phones are counted, and that unanimity tells", () => {
  const words = revealingWords({ leadName: null, workspaceName: "Payments" }, 3).join(" ");
  expect(words).toContain("without names, and only after at least three phones answered");
  expect(words).toContain("on the screen of the lead");
  expect(words).toContain("If everyone gives the same answer, the room knows what each person said.");
  expect(words).toContain("counts phones, not people");
  expect(words).toContain("Payments gets a report");
});

test("how far apart a room is", () => {
  expect(apartWords(revealed({ "0": 3, "4": 3 }))).toBe("Wide disagreement, around level 2");
  expect(apartWords(revealed({ "2": 3, "3": 3 }))).toBe("Close agreement, around level 2.5");
  expect(apartWords(revealed({ "3": 6 }))).toBe("All gave the same level: 3");
  expect(apartWords(revealed({ unsure: 4 }))).toBe("Nobody gave a level");
  expect(apartWords(revealed({ unsure: 3, "3": 2 }))).toBe("Too few gave a level to compare them");
  expect(spreadNote(revealed({ "3": 6 }))).toBe("6 phones answered. The mean is rounded to half a level.");
});

test("a row names the levels that it counts together", () => {
  expect(binName({ from: "none", to: "none" })).toBe("?");
  expect(binName({ from: "none", to: 1 })).toBe("? 0–1");
  expect(binName({ from: 3, to: 3 })).toBe("3");
  expect(binName({ from: 3, to: 4 })).toBe("3–4");
  const control = makeControl({ notApplicableWhen: "There is none." });
  expect([cellWords(control, "none"), cellWords(control, 2)]).toEqual([
    "Not sure or not applicable",
    control.levels[2],
  ]);
});

test("why a press revealed nothing is said with how many are there and needed", () => {
  expect([0, 1, 2].map((ready) => notRevealedWords({ ready }, 3))).toEqual([
    "Not revealed: nobody is ready, 3 are needed.",
    "Not revealed: 1 is ready, 3 are needed.",
    "Not revealed: 2 are ready, 3 are needed.",
  ]);
});

test("notes that two screens wrote are both kept, and it is said", () => {
  expect(joinedNotesWords([])).toBeNull();
  expect(joinedNotesWords(["Image signing"])).toBe(
    "Another screen changed the note on Image signing. Both notes are kept, one below the other.",
  );
});

test("an agreement and what closing would make", () => {
  expect((["3", "unsure", "not-applicable"] as const).map(agreedWords)).toEqual([
    "Level 3",
    "Not sure",
    "Not applicable",
  ]);
  const given = { agreed: 1, revealed: 2, controls: 30, joined: 6, threshold: 3 };
  expect(closingWorkshopWords(given)).toMatch(/^2 of 30 controls are revealed, 1 agreed\./);
  expect(closingWorkshopWords(given)).toContain("The other 28 do not count, neither for nor against you.");
  expect(closingWorkshopWords(given)).toContain("hidden if fewer than three phones gave a level");
  expect(closingWorkshopWords({ ...given, joined: 2 })).toContain("shows nothing. It needs answers from 3 phones");
  expect(closingWorkshopWords({ ...given, revealed: 0 })).toContain("No control is revealed yet");
});
