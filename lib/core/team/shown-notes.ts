import { notesOf } from "../questionnaire/note";
import { gatherNotes } from "../report/gather-notes";
import type { ReportNotes } from "../report/report";
import type { RoundResponse } from "./round";
import type { TeamControl } from "./team-control";

/** The notes that a closed round shows: those on controls whose own numbers it shows, so on none that few know. */
export function shownNotes(
  controls: readonly TeamControl[],
  responses: readonly Pick<RoundResponse, "answers">[],
): readonly ReportNotes[] {
  const shown = controls.filter(({ kind }) => kind === "shown").map(({ controlId }) => controlId);
  return gatherNotes(
    shown,
    responses.flatMap(({ answers }) => notesOf(answers)),
  );
}
