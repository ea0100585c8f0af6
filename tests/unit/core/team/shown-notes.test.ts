import { expect, test } from "vitest";
import { shownNotes } from "@/lib/core/team/shown-notes";
import { makeGroup, roundReport } from "../../../fixtures/make-round";

const levels = { "network.default-deny": "2", "network.mesh": "2", "identity.rbac": "2" };
const noted = [
  {
    notes: [
      { questionId: "network.default-deny", text: "b" },
      { questionId: "network.mesh", text: "x" },
    ],
  },
  { notes: [{ questionId: "network.default-deny", text: "a" }] },
];

test("notes show on controls that show themselves, sorted, so that their order joins nobody's", () => {
  const made = roundReport({ responses: makeGroup(5, "developer", levels) });
  expect(shownNotes(made, noted)).toEqual([
    { questionId: "network.default-deny", texts: ["a", "b"] },
    { questionId: "network.mesh", texts: ["x"] },
  ]);
});

test("PR-7 none show on a control that few know, and none of a round that is withheld", () => {
  const few = [
    ...makeGroup(2, "developer", levels),
    ...makeGroup(3, "security", { ...levels, "network.mesh": "unsure" }),
  ];
  expect(shownNotes(roundReport({ responses: few }), noted).map(({ questionId }) => questionId)).not.toContain(
    "network.mesh",
  );
  expect(shownNotes(roundReport({ responses: makeGroup(4, "developer", levels) }), noted)).toEqual([]);
  expect(shownNotes(roundReport({ responses: makeGroup(5, "developer", levels), isClosed: false }), noted)).toEqual([]);
});
