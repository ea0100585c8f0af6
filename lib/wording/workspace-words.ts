import type { WorkspaceEvent } from "@/lib/core/access/audit-event";
import type { AccessRole } from "@/lib/core/access/policy";
import type { AuditLine } from "@/lib/core/workspace/workspace-export";
import { day } from "./dates";

/** An access role and what it may do, in a few words. */
export const accessRoleWords: Readonly<Record<AccessRole, Readonly<{ label: string; may: string }>>> = {
  owner: { label: "Owner", may: "everything, the log, export and deletion included" },
  admin: { label: "Admin", may: "also invites and removes people and changes the workspace" },
  member: { label: "Member", may: "begins, answers and shares assessments and rounds" },
  viewer: { label: "Viewer", may: "reads reports" },
};

const events: Readonly<Record<WorkspaceEvent, string>> = {
  "access.denied": "Refused: not allowed",
  "limit.reached": "Tried too often, refused for a while",
  "log.exported": "Log exported",
  "report.exported": "Report downloaded",
  "share-link.unlocked": "Share link unlocked",
  "share-link.renewed": "Share link renewed",
  "share-link.passphrase-removed": "Share link's passphrase removed",
  "share-link.passphrase-changed": "Share link's passphrase changed",
  "share-link.locked": "Share link locked after wrong passphrases",
  "share-link.first-used": "Share link opened for the first time",
  "share-link.ended": "Share link revoked",
  "share-link.taken-over": "Share link of a removed member taken over",
  "share-link.created": "Share link made",
  "workspace.deleted": "Workspace deleted",
  "assessment.moved": "Assessment moved in",
  "workspace.created": "Workspace made",
  "workspace.changed": "Workspace changed",
  "workspace.exported": "Everything exported",
  "member.joined": "Joined by an invitation",
  "member.left": "Left",
  "member.removed": "Member removed",
  "member.role-changed": "Access role changed",
  "invitation.created": "Invitation made",
  "invitation.ended": "Invitation revoked",
  "invitation.refused": "Invitation refused",
  "round.opened": "Round opened",
  "round.asked": "People asked in a round",
  "round.reminded": "People reminded of a round",
  "round.link-made": "Link for all into a round made",
  "round.link-ended": "Link for all into a round ended",
  "round.answer-by-changed": "Day to answer by changed",
  "round.closed": "Round closed",
  "round.reopened": "Round reopened",
  "respondent.withdrawn": "Person removed from a round",
  "respondent.link-renewed": "New link into a round for a person",
  "workshop.opened": "Workshop opened",
  "workshop.revealed": "Answers revealed in a workshop",
  "workshop.agreed": "Level agreed in a workshop",
  "workshop.closed": "Workshop closed",
  "scope.archived": "Scope archived",
  "scope.restored": "Scope in use again",
  "assessment.created": "Assessment begun",
  "assessment.deleted": "Assessment deleted",
  "assessment.claimed": "Assessment brought in",
};

/** A logged event in words; one that this version does not know keeps its name. */
export function eventWords(event: string): string {
  const known: Readonly<Record<string, string>> = events;
  return known[event] ?? event;
}

const objects: Readonly<Record<string, string>> = {
  assessment: "an assessment that is gone",
  invitation: "an invitation by a link",
  round: "a round that is gone",
  scope: "a scope that is gone",
  "share-link": "a link that is gone",
  user: "a person whose account is gone",
};

/** Whom or what a line of the log is about: "Payments, opened 3 November 2026"; null: the workspace as a whole. */
export function objectWords(line: Pick<AuditLine, "objectKind" | "objectName" | "objectOpenedAt">): string | null {
  const { objectKind, objectName, objectOpenedAt } = line;
  if (objectKind === null || objectKind === "workspace") return null;
  if (objectName === null) return objects[objectKind] ?? objectKind;
  return objectOpenedAt === null ? objectName : `${objectName}, opened ${day(objectOpenedAt)}`;
}

/** Who did what a line of the log says. */
export function actorWords({ actorKind, actorName }: Pick<AuditLine, "actorKind" | "actorName">): string {
  if (actorName !== null) return actorName;
  return actors[actorKind] ?? actorKind;
}

const actors: Readonly<Record<string, string>> = {
  user: "A person from outside, or whose account is gone",
  guest: "Somebody without an account",
  link: "A visitor by a share link",
  nobody: "A visitor",
  accounts: "A visitor",
  system: "This server",
};

/** What belongs to a logged event: "from member to admin". */
export function detailWords(details: Readonly<Record<string, string | number | boolean | null>>): string {
  const { from, to } = details;
  if (typeof from === "string" && typeof to === "string") return `from ${from} to ${to}`;
  return Object.entries(details)
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) => `${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${valueWords(value)}`,
    )
    .join(", ");
}

function valueWords(value: string | number | boolean | null): string {
  if (typeof value !== "boolean") return String(value);
  return value ? "yes" : "no";
}
