import type { Assessment } from "../questionnaire/assessment";
import type { Invitation, Member, Workspace } from "./workspace";

/** One line of a workspace's log. */
export type AuditLine = Readonly<{
  position: number;
  at: string;
  /** Whose name is still known; null: the system, a guest, or a person who is gone. */
  actorName: string | null;
  actorKind: string;
  actorId: string | null;
  event: string;
  objectKind: string | null;
  objectId: string | null;
  /** What the object is called now; null: it has no name, or is gone. */
  objectName: string | null;
  /** When the round that it names was opened; null: it names none. */
  objectOpenedAt: string | null;
  outcome: "done" | "refused";
  network: string | null;
  details: Readonly<Record<string, string | number | boolean | null>>;
}>;

/** An answer as it is stored, with when it was given. */
export type ExportedAnswer = Readonly<{
  assessmentId: string;
  responseId: string;
  questionId: string;
  token: string | null;
  revision: number;
  answeredAt: string;
}>;

/** A note as it is stored, with when it was written. */
export type ExportedNote = Omit<ExportedAnswer, "questionId" | "token" | "answeredAt"> &
  Readonly<{ controlId: string; text: string | null; notedAt: string }>;

/** A round as it was opened and closed, with the report that closing froze. Single answers are nobody's to export. */
export type ExportedRound = Readonly<{
  assessmentId: string;
  kind: "separate" | "workshop";
  threshold: number;
  openedAt: string;
  closedAt: string | null;
  /** As it is stored; null: still open. */
  report: unknown;
}>;

/** What the room of a workshop agreed on about one control. */
export type ExportedAgreement = Readonly<{
  assessmentId: string;
  questionId: string;
  agreed: string | null;
  note: string | null;
}>;

/** Everything that a workspace holds and its owner may see. */
export type WorkspaceExport = Readonly<{
  exportedAt: string;
  workspace: Workspace;
  members: readonly Member[];
  invitations: readonly Invitation[];
  assessments: readonly Assessment[];
  answers: readonly ExportedAnswer[];
  notes: readonly ExportedNote[];
  rounds: readonly ExportedRound[];
  agreements: readonly ExportedAgreement[];
  log: readonly AuditLine[];
}>;
