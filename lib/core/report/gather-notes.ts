import type { Note } from "../questionnaire/note";
import type { ReportNotes } from "./report";

/**
 * The notes on these controls, in the controls' order; on each in the order of the alphabet, since the order of the
 * respondents would join the notes of one.
 */
export function gatherNotes(controlIds: readonly string[], notes: readonly Note[]): readonly ReportNotes[] {
  const texts = new Map<string, string[]>(controlIds.map((id) => [id, []]));
  for (const { controlId, text } of notes) texts.get(controlId)?.push(text);
  return [...texts].flatMap(([controlId, all]) =>
    all.length === 0 ? [] : [{ controlId, texts: all.toSorted((one, two) => (one < two ? -1 : 1)) }],
  );
}

/** What was noted on a control of a report. */
export function notesOn(notes: readonly ReportNotes[], controlId: string): readonly string[] {
  return notes.find((one) => one.controlId === controlId)?.texts ?? [];
}
