import type { RoundReport } from "./round-report";

/** The notes on one question, without who wrote which. */
export type QuestionNotes = Readonly<{ questionId: string; texts: readonly string[] }>;

type NotedResponse = Readonly<{ notes: readonly Readonly<{ questionId: string; text: string }>[] }>;

/**
 * The notes that a closed round shows: those on controls whose own numbers it shows, so on none that few know. In the
 * order of the alphabet, since the order of the respondents would join the notes of one.
 */
export function shownNotes(made: RoundReport, responses: readonly NotedResponse[]): readonly QuestionNotes[] {
  if (made.kind === "withheld") return [];
  return made.report.team.controls.flatMap((control) => {
    if (control.kind !== "shown") return [];
    const questionId = control.controlId;
    const texts = responses
      .flatMap(({ notes }) => notes.filter((note) => note.questionId === questionId).map(({ text }) => text))
      .toSorted((one, two) => (one < two ? -1 : 1));
    return texts.length === 0 ? [] : [{ questionId, texts }];
  });
}
