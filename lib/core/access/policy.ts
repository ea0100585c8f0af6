/** How an actor came to an assessment; null: not at all. */
export type Access = "creation" | "resume" | null;

export type Permission = "assessment.read" | "assessment.answer" | "assessment.manage";

const everything: readonly Permission[] = ["assessment.read", "assessment.answer", "assessment.manage"];

/** A device that came by a resume link is its owner's other device: it may do what the first one may. */
const permissions: Readonly<Record<Exclude<Access, null>, readonly Permission[]>> = {
  creation: everything,
  resume: everything,
};

/** Whether this access includes the permission. */
export function may(access: Access, permission: Permission): boolean {
  return access !== null && permissions[access].includes(permission);
}
