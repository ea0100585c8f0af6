import { expect, test } from "vitest";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import { reportChanges } from "@/lib/core/report/report-changes";
import { shareLinkStateSchema } from "@/lib/core/sharing/share-link";
import {
  ageWords,
  changeSentences,
  daysLabel,
  linkName,
  shownWords,
  stateWords,
  viewsWords,
} from "@/lib/wording/share-links";
import { makeReport } from "../../fixtures/make-report";

const instant = "2026-11-25T12:00:00.000Z";

test("every state of a link reads differently", () => {
  const said = shareLinkStateSchema.options.map((state) => stateWords({ state, expiresAt: instant }));
  expect(new Set(said).size).toBe(said.length);
  expect(stateWords({ state: "open", expiresAt: instant })).toBe("Open until 25 November 2026");
});

test("what a link shows is said in full, notes only of a whole report", () => {
  const whole = { detail: "full", isScopeShown: false, areNotesShown: true } as const;
  expect(shownWords(whole)).toBe("whole report, without the scope’s name, with the notes");
  expect(shownWords({ ...whole, areNotesShown: false })).toMatch(/without the notes$/);
  expect(shownWords({ ...whole, detail: "summary" })).toBe("summary, without the scope’s name");
});

test("how often a link was seen", () => {
  expect(viewsWords({ views: 0, lastUsedAt: null })).toBe("Not seen yet");
  expect(viewsWords({ views: 1, lastUsedAt: instant })).toBe("Seen once, last on 25 November 2026");
  expect(viewsWords({ views: 3, lastUsedAt: instant })).toBe("Seen three times, last on 25 November 2026");
});

test("a report says its age once it is older than thirty days", () => {
  expect(ageWords(30)).toBeNull();
  expect(ageWords(31)).toBe("It is 31 days old, and much may have changed since.");
});

test("a link has a name, and lengths of time are said as one says them", () => {
  expect(linkName({ label: "board", createdAt: instant })).toBe("board");
  expect(linkName({ label: null, createdAt: instant })).toBe("Link of 25 November 2026");
  expect([1, 30, 365].map(daysLabel)).toEqual(["one day", "30 days", "a year"]);
});

test("what a renewal would change, score first, then domains, then controls", () => {
  const before = makeReport({ "policy.pod-security-standards": null, "industry.delay": "yes" });
  const noted = noteIdOf("policy.pod-security-standards");
  const after = makeReport({ "policy.pod-security-standards": "4", "industry.delay": "no", [noted]: "x" });
  const said = changeSentences(reportChanges(before, after));
  expect(said[0]).toBe(`Score: ${before.result?.points} → ${after.result?.points}`);
  expect(said).toContain("Pod Security Standards: not answered → level 4");
  expect(said).toContain("Pod Security Standards: other notes");
  expect(said).toContain("Deployment delay: another answer");
});
