import { expect, test } from "vitest";
import { gatherNotes, notesOn } from "@/lib/core/report/gather-notes";

const noted = [
  { controlId: "b", text: "later" },
  { controlId: "a", text: "x" },
  { controlId: "b", text: "early" },
  { controlId: "z", text: "of no control here" },
];

test("notes stand by control in the controls' order, sorted, so that their order joins nobody's", () => {
  const gathered = gatherNotes(["a", "b", "c"], noted);
  expect(gathered).toEqual([
    { controlId: "a", texts: ["x"] },
    { controlId: "b", texts: ["early", "later"] },
  ]);
  expect(gatherNotes(["a", "b", "c"], noted.toReversed())).toEqual(gathered);
  expect(notesOn(gathered, "b")).toEqual(["early", "later"]);
  expect(notesOn(gathered, "c")).toEqual([]);
});
