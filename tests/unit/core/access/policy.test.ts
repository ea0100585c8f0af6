import { expect, test } from "vitest";
import {
  type AssessmentAccess,
  accessRoleSchema,
  assessmentAccessSchema,
  isWorkspacePermission,
  may,
  mayAssess,
  type Permission,
  rolesToGive,
  standingsFor,
} from "@/lib/core/access/policy";

const onAssessments = [
  "assessment.read",
  "assessment.answer",
  "assessment.manage",
  "assessment.share",
  "assessment.resume",
  "assessment.delete",
] as const;
const onWorkspaces = [
  "workspace.read",
  "workspace.assess",
  "workspace.invite",
  "workspace.manage",
  "workspace.audit",
  "workspace.export",
  "workspace.delete",
] as const;
const all: readonly Permission[] = [...onAssessments, ...onWorkspaces];

const allowed = (access: AssessmentAccess) => all.filter((permission) => may(access, permission));

test("whoever made an assessment, claimed it or came by its resume link may do everything with it, and nothing elsewhere", () => {
  for (const access of ["creation", "resume", "claim"] as const) expect(allowed(access)).toEqual(onAssessments);
});

test("nobody opens what lies in a workspace by a resume link, whatever their access role", () => {
  for (const role of accessRoleSchema.options) expect(may(role, "assessment.resume")).toBe(false);
});

test("a respondent answers and does nothing else", () => {
  expect(allowed("respondent")).toEqual(["assessment.answer"]);
});

test("a viewer reads, and each further access role may more than the one before", () => {
  expect(allowed("viewer")).toEqual(["assessment.read", "workspace.read"]);
  const roles = accessRoleSchema.options.toReversed();
  for (const [index, role] of roles.entries()) {
    const before = roles[index - 1];
    if (before === undefined) continue;
    expect(allowed(role)).toEqual(expect.arrayContaining([...allowed(before)]));
    expect(allowed(role).length).toBeGreaterThan(allowed(before).length);
  }
});

test("only an owner reads the audit log, exports and deletes a workspace", () => {
  for (const permission of ["workspace.audit", "workspace.export", "workspace.delete"] as const) {
    expect(assessmentAccessSchema.options.filter((access) => may(access, permission))).toEqual(["owner"]);
  }
});

test("a round is answered by its respondents alone, whatever their access role, but not by viewers, who read", () => {
  for (const access of assessmentAccessSchema.options) {
    expect(mayAssess({ access, isRound: true, isRespondent: false }, "assessment.answer")).toBe(false);
    expect(mayAssess({ access, isRound: true, isRespondent: true }, "assessment.answer")).toBe(access !== "viewer");
  }
  expect(mayAssess({ access: "member", isRound: false, isRespondent: false }, "assessment.answer")).toBe(true);
  expect(mayAssess({ access: "viewer", isRound: false, isRespondent: false }, "assessment.answer")).toBe(false);
});

test("nobody changes what a round asks once it is open", () => {
  for (const access of assessmentAccessSchema.options)
    for (const isRespondent of [true, false])
      expect(mayAssess({ access, isRound: true, isRespondent }, "assessment.manage")).toBe(false);
  expect(mayAssess({ access: "member", isRound: false, isRespondent: false }, "assessment.manage")).toBe(true);
});

test("a respondent reads no round's report", () => {
  expect(mayAssess({ access: "respondent", isRound: true, isRespondent: true }, "assessment.read")).toBe(false);
});

test("nobody hands out more than they have", () => {
  expect(rolesToGive("owner")).toEqual(["owner", "admin", "member", "viewer"]);
  expect(rolesToGive("admin")).toEqual(["admin", "member", "viewer"]);
  expect(rolesToGive("member")).toEqual([]);
  expect(rolesToGive("viewer")).toEqual([]);
});

test("a permission's name says what it is on", () => {
  expect(all.filter(isWorkspacePermission)).toEqual(onWorkspaces);
});

test("the standings that include a permission are those in which an actor may", () => {
  expect(standingsFor("assessment.delete")).toEqual([
    "creation/true/true",
    "creation/true/false",
    "creation/false/true",
    "creation/false/false",
    "resume/true/true",
    "resume/true/false",
    "resume/false/true",
    "resume/false/false",
    "claim/true/true",
    "claim/true/false",
    "claim/false/true",
    "claim/false/false",
    "owner/true/true",
    "owner/true/false",
    "owner/false/true",
    "owner/false/false",
    "admin/true/true",
    "admin/true/false",
    "admin/false/true",
    "admin/false/false",
  ]);
  const answering = standingsFor("assessment.answer");
  expect(answering).toContain("respondent/true/true");
  expect(answering).not.toContain("viewer/true/true");
  expect(answering).not.toContain("viewer/false/false");
  expect(answering).not.toContain("owner/true/false");
  expect(answering).toContain("owner/false/false");
});
