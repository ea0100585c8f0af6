import type { Depth } from "../questionnaire/assessment";
import { notesOf } from "../questionnaire/note";
import { controlStates } from "../scoring/control-state";
import { nothingWithheld } from "../team/withhold";
import { composeReport } from "./compose-report";
import { gatherNotes } from "./gather-notes";
import type { Report } from "./report";
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
  return { ...composeReport({ ...input, basis, states, withheld: nothingWithheld }), notes, team: null };
}
