import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor, KnownActor, UserActor } from "@/lib/core/access/actor";
import {
  type AccessRole,
  type AssessmentAccess,
  type AssessmentPermission,
  accessRoleSchema,
  assessmentAccessSchema,
  isWorkspacePermission,
  may,
  mayAssess,
  type Permission,
  standingsFor,
  type WorkspacePermission,
} from "@/lib/core/access/policy";
import { database } from "@/lib/db/client";
import type { Network } from "@/lib/platform/client-network";
import { NotFound, SignInNeeded } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";

declare const minted: unique symbol;

type AssessmentGrant = Readonly<{
  actor: KnownActor;
  /** Where the request came from, for the log. */
  network: Network | null;
  /** By what right: it may include more than was asked for. */
  access: AssessmentAccess;
  assessmentId: string;
  /** Pinned when the assessment began, so it cannot have changed since. */
  questionnaireVersion: string;
  /** Where it lies; null: with a guest or an account. */
  workspaceId: string | null;
  isRound: boolean;
}>;

type WorkspaceGrant = Readonly<{
  actor: UserActor;
  network: Network | null;
  workspaceId: string;
  accessRole: AccessRole;
}>;

/**
 * Proof that an actor may do a thing to one assessment or in one workspace, as the permission's name says, for one
 * request. Nobody but `grant` can make one.
 */
export type Grant<P extends Permission> = (P extends WorkspacePermission ? WorkspaceGrant : AssessmentGrant) &
  Readonly<{ [minted]: P }>;

/** Who asks to do what to one assessment, before anybody has looked whether they may: proof of nothing. */
export type Asking<P extends AssessmentPermission> = Readonly<{
  actor: Actor;
  permission: P;
  assessmentId: string;
  /** Where the request came from; null: not known. */
  network: Network | null;
  /** Asked from a page made for somebody signed in: without a session the answer is SignInNeeded, not NotFound. */
  isPersons: boolean;
}>;

/** Not found for this actor, who may not or for whom nothing is there; lib/data/refusals.ts tells the two apart. */
export class Denied extends NotFound {
  constructor(
    readonly actor: Actor,
    readonly permission: Permission,
    readonly id: string,
    /** What the id names; a round is an assessment, whatever may be done to it in its workspace. */
    readonly named: "workspace" | "assessment" = isWorkspacePermission(permission) ? "workspace" : "assessment",
  ) {
    super(named);
  }
}

/**
 * Asks in one statement who the actor is and what it may; what is missing and what is forbidden are both not found.
 *
 * @param network where the request came from; null: not known
 */
export async function grant<P extends Permission>(
  actor: Actor,
  permission: P,
  id: string,
  network: Network | null = null,
): Promise<Grant<P>> {
  const asked: Permission = permission;
  const found = isWorkspacePermission(asked)
    ? await workspaceGrant(actor, asked, id)
    : await assessmentGrant(actor, asked, id);
  return mint<P>({ ...found, network });
}

/**
 * Asks who brings these secrets and what they may, and does it if they may, all in one statement: for what is done most.
 *
 * @param call a function of the database that begins with `act_if_granted`, on these arguments, and returns the
 *   standing that it found with its own result, or null
 */
export async function grantAndCall<P extends AssessmentPermission>(
  asking: Asking<P>,
  call: (asked: SQL) => SQL,
): Promise<Readonly<{ granted: Grant<P>; result: unknown }>> {
  const { actor, permission, assessmentId, network, isPersons } = asking;
  if (isPersons && actor.kind === "nobody") throw new SignInNeeded();
  if (actor.kind !== "bearer" || !isId(assessmentId)) throw new NotFound("assessment");
  const standings = `{${standingsFor(permission).join(",")}}`;
  const asked = sql`${actor.guestSecretHash}, ${actor.sessionToken}, ${assessmentId}, ${standings}::text[]`;
  const opened = await database();
  const found = calledSchema.parse(await opened.callAs(actor, call(asked)));
  if (found === null && isPersons && !(await isSignedIn(actor.sessionToken))) throw new SignInNeeded();
  if (found === null) throw new Denied(actor, permission, assessmentId);
  return { granted: mint<P>({ ...grantOf(found.standing, assessmentId), network }), result: found.result };
}

const sessionRows = z.tuple([z.object({ id: z.uuid().nullable() })]);

async function isSignedIn(sessionToken: string | null): Promise<boolean> {
  if (sessionToken === null) return false;
  const opened = await database();
  const [{ id }] = sessionRows.parse(await opened.lookUp(sql`select session_user_id(${sessionToken}) as id`));
  return id !== null;
}

/** The one cast: the mark exists for the compiler alone, so that no other file can write a grant down. */
function mint<P extends Permission>(found: AssessmentGrant | WorkspaceGrant): Grant<P> {
  return found as Grant<P>;
}

const standingSchema = z.object({
  actor_kind: z.enum(["guest", "user"]),
  actor_id: z.uuid(),
  access: assessmentAccessSchema,
  questionnaire_version: z.string(),
  workspace_id: z.uuid().nullable(),
  is_round: z.boolean(),
  is_respondent: z.boolean(),
});
const standingRows = z.array(standingSchema).max(2);
const calledSchema = z.object({ standing: standingSchema, result: z.unknown() }).nullable();

type Found<G> = Omit<G, "network">;

async function assessmentGrant(
  actor: Actor,
  permission: AssessmentPermission,
  id: string,
): Promise<Found<AssessmentGrant>> {
  const access = accessCall(actor, id);
  if (access === null || !isId(id)) throw new NotFound("assessment");
  const opened = await database();
  const rows = standingRows.parse(await opened.lookUp(sql`select * from ${access}`));
  // In a round one browser can be two: a person who reads, and the guest who answers.
  const row = rows.find((one) =>
    mayAssess({ access: one.access, isRound: one.is_round, isRespondent: one.is_respondent }, permission),
  );
  if (row === undefined) throw new Denied(actor, permission, id);
  return grantOf(row, id);
}

function grantOf(row: z.infer<typeof standingSchema>, assessmentId: string): Found<AssessmentGrant> {
  return {
    actor: { kind: row.actor_kind, id: row.actor_id },
    access: row.access,
    assessmentId,
    questionnaireVersion: row.questionnaire_version,
    workspaceId: row.workspace_id,
    isRound: row.is_round,
  };
}

function accessCall(actor: Actor, id: string): SQL | null {
  switch (actor.kind) {
    case "bearer":
      return sql`assessment_access_of(${actor.guestSecretHash}, ${actor.sessionToken}, ${id})`;
    case "guest":
    case "user":
      return sql`assessment_access_as(${actor.kind}, ${actor.id}, ${id})`;
    default:
      return null;
  }
}

const workspaceRows = z.array(z.object({ user_id: z.uuid(), access_role: accessRoleSchema })).max(1);

async function workspaceGrant(
  actor: Actor,
  permission: WorkspacePermission,
  id: string,
): Promise<Found<WorkspaceGrant>> {
  const person = personOf(actor);
  if (person === null || !isId(id)) throw new NotFound("workspace");
  const opened = await database();
  const [row] = workspaceRows.parse(await opened.lookUp(sql`select * from workspace_access_as(${person}, ${id})`));
  if (row === undefined || !may(row.access_role, permission)) throw new Denied(actor, permission, id);
  return { actor: { kind: "user", id: row.user_id }, workspaceId: id, accessRole: row.access_role };
}

function personOf(actor: Actor): SQL | null {
  if (actor.kind === "user") return sql`${actor.id}`;
  const isSignedIn = actor.kind === "bearer" && actor.sessionToken !== null;
  return isSignedIn ? sql`session_user_id(${actor.sessionToken})` : null;
}
