import { expect, test } from "vitest";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import { makeGroup, makeResponse, roundReport } from "../../../fixtures/make-round";

const levels = { "network.default-deny": "2", "network.mesh": "2", "identity.rbac": "2" };
const deny = noteIdOf("network.default-deny");
const rbac = noteIdOf("identity.rbac");
const mesh = noteIdOf("network.mesh");

const notesOf = (given: Parameters<typeof roundReport>[0]) => {
  const made = roundReport(given);
  return made.kind === "shown" ? made.report.notes : made.kind;
};

test("a closed round shows notes on controls whose numbers it shows, without who wrote which", () => {
  const responses = [
    makeResponse("developer", { ...levels, [deny]: "b", [mesh]: "x" }),
    makeResponse("security", { ...levels, [deny]: "a" }),
    ...makeGroup(3, "developer", levels),
  ];
  const shown = [
    { controlId: "network.default-deny", texts: ["a", "b"] },
    { controlId: "network.mesh", texts: ["x"] },
  ];
  expect(notesOf({ responses })).toEqual(shown);
  expect(notesOf({ responses: responses.toReversed() })).toEqual(shown);
});

test("PR-7 a control that too few know shows none, and a round that is withheld or open none at all", () => {
  const few = [
    makeResponse("developer", { ...levels, [mesh]: "few know", [rbac]: "all know" }),
    makeResponse("developer", levels),
    ...makeGroup(3, "security", { ...levels, "network.mesh": "unsure" }),
  ];
  expect(notesOf({ responses: few })).toEqual([{ controlId: "identity.rbac", texts: ["all know"] }]);
  const noted = { ...levels, [deny]: "x" };
  expect(notesOf({ responses: makeGroup(4, "developer", noted) })).toBe("withheld");
  expect(notesOf({ responses: makeGroup(5, "developer", noted), isClosed: false })).toBe("withheld");
});

test("PR-7 a note makes nobody a respondent, and changes no number", () => {
  const four = [...makeGroup(4, "developer", levels), makeResponse(null, { [deny]: "x" })];
  expect(roundReport({ responses: four })).toMatchObject({ kind: "withheld", reason: "too-few" });
  const five = makeGroup(5, "developer", levels);
  const noted = five.map((one) => ({
    ...one,
    answers: [...one.answers, { questionId: deny, token: "x", revision: 1 }],
  }));
  const without = roundReport({ responses: five });
  const withNotes = roundReport({ responses: noted });
  if (without.kind !== "shown" || withNotes.kind !== "shown") throw new Error("withheld");
  expect({ ...withNotes.report, notes: [] }).toEqual(without.report);
});
