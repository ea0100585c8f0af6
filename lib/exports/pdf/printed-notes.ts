import { notesOn } from "@/lib/core/report/gather-notes";
import type { Report, ReportNotes } from "@/lib/core/report/report";
import { counted } from "@/lib/wording/numbers";
import { breakLongWords } from "./clean-text";

/** About as much as one respondent can write: with the notes of many, a document that is still read. */
const mostPrinted = 60_000;

/** A line takes the room of a line, however short it is. */
const lineLength = 80;

function lengthOf(text: string): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(line.length, lineLength), 0);
}

/** As many of a report's notes as a document holds, and what is said of the rest; null: there is none. */
export function printedNotes({
  controls,
  notes,
}: Report): Readonly<{ printed: readonly ReportNotes[]; rest: string | null }> {
  const printed: ReportNotes[] = [];
  let length = 0;
  let left = 0;
  for (const { id } of controls) {
    const texts = notesOn(notes, id);
    const fitting = texts.filter((text) => {
      length += lengthOf(text);
      return length <= mostPrinted;
    });
    left += texts.length - fitting.length;
    if (fitting.length > 0) printed.push({ controlId: id, texts: fitting.map(breakLongWords) });
  }
  return { printed, rest: left === 0 ? null : `There was no room here for ${counted(left, "more note")}.` };
}
