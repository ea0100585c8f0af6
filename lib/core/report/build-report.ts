import type { StoredAnswer } from "../questionnaire/answer";
import type { Depth } from "../questionnaire/assessment";
import { notesOf } from "../questionnaire/note";
import type { Questionnaire } from "../questionnaire/questionnaire";
import { controlStates } from "../scoring/control-state";
import { score } from "../scoring/score";
import { wholePoints } from "../scoring/whole-points";
import { composeReport } from "./compose-report";
import { gatherNotes } from "./gather-notes";
import type { OtherBasis, Report } from "./report";
import type { ReportInput } from "./report-input";

/**
 * Computes everything a report says where one person answered. Pure: the same input gives the same report.
 * The scores stand on the assessment's report basis, the industry questions on what was asked.
 */
export function buildReport(input: ReportInput): Report {
  const { assessment, questionnaire, answers } = input;
  const basis: Depth = assessment.depth === "quick" ? "quick" : assessment.reportBasis;
  const states = controlStates(questionnaire, basis, answers);
  const notes = gatherNotes(
    states.map(({ control }) => control.id),
    notesOf(answers),
  );
  const other = assessment.depth === "quick" ? null : otherBasis(questionnaire, basis, answers);
  return {
    ...composeReport({ ...input, basis, states }),
    otherBasis: other,
    notes,
    team: null,
  };
}

/** What a full assessment's score is over the basis that it does not stand on. */
function otherBasis(questionnaire: Questionnaire, basis: Depth, answers: readonly StoredAnswer[]): OtherBasis {
  const other: Depth = basis === "quick" ? "full" : "quick";
  const states = controlStates(questionnaire, other, answers);
  const scored = score(states);
  return {
    basis: other,
    points: scored === null ? null : wholePoints(scored.score),
    known: states.filter(({ kind }) => kind === "known").length,
    asked: states.length,
  };
}
