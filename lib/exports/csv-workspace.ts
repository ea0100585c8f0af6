import type { AuditLine, WorkspaceExport } from "@/lib/core/workspace/workspace-export";
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
] as const;

/** All answers of a workspace as a table, one row an answer. */
export function workspaceCsv({ assessments, answers }: WorkspaceExport): string {
  const byId = new Map(assessments.map((one) => [one.id, one]));
  const rows = answers.map((one) => ({
    assessment_id: one.assessmentId,
    scope: byId.get(one.assessmentId)?.scope ?? null,
    questionnaire_version: byId.get(one.assessmentId)?.questionnaireVersion ?? null,
    response_id: one.responseId,
    question_id: one.questionId,
    answer: one.token,
    revision: one.revision,
    answered_at: one.answeredAt,
  }));
  return csvText(rows, answerColumns);
}
