import { z } from "zod";
import { type AccessRole, accessRoleSchema } from "../access/policy";
import { visibleNameSchema } from "../access/visible-name";
import type { MailState } from "../team/mail-facts";

/** What is done with the share links of somebody who leaves. */
export const linksOfLeaverSchema = z.enum(["end", "stay"]);

/** What is done with links when a member is removed; who sends nothing ends them all. */
export const removalSchema = z.object({
  /** Those that the member made to reports: "keep" hands them to whoever removes. */
  shareLinks: z.enum(["end", "keep"]).catch("end"),
  /** Those that let several people in: into the workspace, and into open rounds that the member leads. */
  openLinks: z.enum(["end", "keep"]).catch("end"),
});
export type Removal = Readonly<z.infer<typeof removalSchema>>;

/** How many links can still be used: invitations for several people, and shared reports by who made them. */
export type LinkCounts = Readonly<{ invitations: number; sharedBy: Readonly<Record<string, number>> }>;

export const workspaceRulesSchema = z.object({
  name: visibleNameSchema,
  isSecondFactorNeeded: z.boolean(),
  linksOfLeaver: linksOfLeaverSchema,
});

/** What its owners and admins may change of a workspace. */
export type WorkspaceRules = Readonly<z.infer<typeof workspaceRulesSchema>>;

export type Workspace = WorkspaceRules & Readonly<{ id: string; createdAt: string; accessRole: AccessRole }>;

/** A workspace in a person's list; where it demands a second factor that they have not, nothing in it can be opened. */
export type ListedWorkspace = Readonly<{ id: string; name: string; accessRole: AccessRole; mayEnter: boolean }>;

export type Member = Readonly<{
  userId: string;
  name: string;
  email: string;
  accessRole: AccessRole;
  joinedAt: string;
  hasSecondFactor: boolean;
}>;

/** What somebody can be invited as: owners are made of members. */
export const invitedRoleSchema = accessRoleSchema.exclude(["owner"]);
export type InvitedRole = z.infer<typeof invitedRoleSchema>;

export type Invitation = Readonly<{
  id: string;
  /** Null: a link for whoever has it. */
  email: string | null;
  accessRole: InvitedRole;
  createdAt: string;
  expiresAt: string;
  uses: number;
  mostUses: number;
  /** What became of its mail; null: none was sent from here. */
  mail: MailState | null;
}>;

/** How many invitations a workspace may send in a day. */
export const mostInvitationsADay = 20;
export const mostUsesOfLink = 50;
