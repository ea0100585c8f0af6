import { z } from "zod";

/** What a member of a workspace is there. */
export const accessRoleSchema = z.enum(["owner", "admin", "member", "viewer"]);
export type AccessRole = z.infer<typeof accessRoleSchema>;

export type AssessmentPermission =
  | "assessment.read"
  | "assessment.answer"
  | "assessment.manage"
  | "assessment.share"
  /** Open it on other devices by a resume link, and end those; nobody may of what lies in a workspace. */
  | "assessment.resume"
  | "assessment.delete";

export type WorkspacePermission =
  | "workspace.read"
  /** Begin assessments and rounds there, and bring one's own into it. */
  | "workspace.assess"
  /** Invite people, change their access roles, remove them. */
  | "workspace.invite"
  /** Change its name and rules. */
  | "workspace.manage"
  | "workspace.audit"
  | "workspace.export"
  | "workspace.delete";

export type Permission = AssessmentPermission | WorkspacePermission;

/** How an actor came to an assessment that lies in no workspace, or to answering in a round. */
export const assessmentAccessSchema = z.enum([
  "creation",
  "resume",
  "claim",
  "respondent",
  ...accessRoleSchema.options,
]);
export type AssessmentAccess = z.infer<typeof assessmentAccessSchema>;

const everythingOfAssessment: readonly Permission[] = [
  "assessment.read",
  "assessment.answer",
  "assessment.manage",
  "assessment.share",
  "assessment.resume",
  "assessment.delete",
];

const member: readonly Permission[] = [
  "assessment.read",
  "assessment.answer",
  "assessment.manage",
  "assessment.share",
  "workspace.read",
  "workspace.assess",
];
const admin: readonly Permission[] = [...member, "assessment.delete", "workspace.invite", "workspace.manage"];

/** Who may do what. A device that came by a resume link is its owner's other device: it may do what the first one may. */
const permissions: Readonly<Record<AssessmentAccess, readonly Permission[]>> = {
  creation: everythingOfAssessment,
  resume: everythingOfAssessment,
  claim: everythingOfAssessment,
  respondent: ["assessment.answer"],
  viewer: ["assessment.read", "workspace.read"],
  member,
  admin,
  owner: [...admin, "workspace.audit", "workspace.export", "workspace.delete"],
};

/** Whether this access includes the permission. */
export function may(access: AssessmentAccess, permission: Permission): boolean {
  return permissions[access].includes(permission);
}

/**
 * Whether this access includes the permission for one assessment. A round is answered by its respondents alone: whoever
 * merely leads or reads it has no answers of their own there, and a viewer reads and does not answer. What it asks and compares with is settled when it opens.
 */
export function mayAssess(
  { access, isRound, isRespondent }: Readonly<{ access: AssessmentAccess; isRound: boolean; isRespondent: boolean }>,
  permission: AssessmentPermission,
): boolean {
  if (isRound && permission === "assessment.answer") return isRespondent && may(access, permission);
  if (isRound && permission === "assessment.manage") return false;
  return may(access, permission);
}

/**
 * Every standing before an assessment that includes the permission, each as one word: access, whether it is a round,
 * and whether the actor is a respondent there. The database's `act_if_granted` compares with these.
 */
export function standingsFor(permission: AssessmentPermission): readonly string[] {
  return assessmentAccessSchema.options.flatMap((access) =>
    [true, false].flatMap((isRound) =>
      [true, false]
        .filter((isRespondent) => mayAssess({ access, isRound, isRespondent }, permission))
        .map((isRespondent) => `${access}/${isRound}/${isRespondent}`),
    ),
  );
}

/** The access roles that somebody of this one may give and take: nobody hands out more than they have. */
export function rolesToGive(role: AccessRole): readonly AccessRole[] {
  if (role === "owner") return accessRoleSchema.options;
  return role === "admin" ? ["admin", "member", "viewer"] : [];
}

/** Whether a permission is one on a workspace; every other is one on an assessment. */
export function isWorkspacePermission(permission: Permission): permission is WorkspacePermission {
  return permission.startsWith("workspace.");
}
