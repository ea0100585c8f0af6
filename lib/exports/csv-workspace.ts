import type { AuditLine, ExportedAnswer, ExportedNote, WorkspaceExport } from "@/lib/core/workspace/workspace-export";
import { csvText } from "./csv-text";

const logColumns = [
  "position",
  "at",
  "event",
  "outcome",
  "actor_kind",
  "actor_id",
  "actor_name",
  "object_kind",
  "object_id",
  "object_name",
  "object_opened_at",
  "network",
  "details",
] as const;

/** A workspace's log as a table, one row a line. */
export function auditCsv(lines: readonly AuditLine[]): string {
  const rows = lines.map((line) => ({
    position: line.position,
    at: line.at,
    event: line.event,
    outcome: line.outcome,
    actor_kind: line.actorKind,
    actor_id: line.actorId,
    actor_name: line.actorName,
    object_kind: line.objectKind,
    object_id: line.objectId,
    object_name: line.objectName,
    object_opened_at: line.objectOpenedAt,
    network: line.network,
    details: JSON.stringify(line.details),
  }));
  return csvText(rows, logColumns);
}

const answerColumns = [
  "assessment_id",
  "scope",
  "questionnaire_version",
  "response_id",
  "question_id",
  "answer",
  "revision",
  "answered_at",
  "note",
] as const;

/** All answers and notes of a workspace as a table, one row an answer or a note. */
export function workspaceCsv({ assessments, answers, notes }: WorkspaceExport): string {
  const byId = new Map(assessments.map((one) => [one.id, one]));
  const cells = (one: ExportedAnswer | ExportedNote) => ({
    assessment_id: one.assessmentId,
    scope: byId.get(one.assessmentId)?.scope ?? null,
    questionnaire_version: byId.get(one.assessmentId)?.questionnaireVersion ?? null,
    response_id: one.responseId,
    revision: one.revision,
  });
  const rows = [
    ...answers.map((one) => {
      const { questionId: question_id, token: answer, answeredAt: answered_at } = one;
      return { ...cells(one), question_id, answer, answered_at, note: null };
    }),
    ...notes.map((one) => {
      const { controlId: question_id, text: note, notedAt: answered_at } = one;
      return { ...cells(one), question_id, answer: null, answered_at, note };
    }),
  ];
  return csvText(rows, answerColumns);
}
