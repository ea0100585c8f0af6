import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor, GuestActor } from "@/lib/core/access/actor";
import { type Access, may, type Permission } from "@/lib/core/access/policy";
import { database } from "@/lib/db/client";
import type { Row } from "@/lib/db/database";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";

declare const minted: unique symbol;

/** Proof that an actor may do a thing to one assessment, for one request. Nobody but `grant` can make one. */
export type Grant<P extends Permission> = Readonly<{
  actor: GuestActor;
  assessmentId: string;
  /** Pinned when the assessment began, so it cannot have changed since. */
  questionnaireVersion: string;
  [minted]: P;
}>;

/** Asks in one statement who the actor is and what it may; what is missing and what is forbidden are both not found. */
export async function grant<P extends Permission>(
  actor: Actor,
  permission: P,
  assessmentId: string,
): Promise<Grant<P>> {
  if (!isId(assessmentId)) throw new NotFound("assessment");
  const found = await accessOf(actor, assessmentId);
  if (found === null || !may(found.access, permission)) throw new NotFound("assessment");
  return mint<P>(found, assessmentId);
}

type Found = Readonly<{ actor: GuestActor; access: Access; questionnaireVersion: string }>;

const rowsSchema = z
  .array(z.object({ guest_id: z.uuid(), via: z.enum(["creation", "resume"]), questionnaire_version: z.string() }))
  .max(1);

async function accessOf(actor: Actor, assessmentId: string): Promise<Found | null> {
  switch (actor.kind) {
    case "bearer": {
      const opened = await database();
      const rows = await opened.lookUp(
        sql`select guest_id, via, questionnaire_version from guest_access(${actor.secretHash}, ${assessmentId})`,
      );
      return foundIn(rows);
    }
    case "guest":
      return accessOfGuest(actor, assessmentId);
    default:
      return null;
  }
}

async function accessOfGuest(actor: GuestActor, assessmentId: string): Promise<Found | null> {
  const opened = await database();
  const { rows } = await opened.asActor(actor, async (tx) =>
    tx.execute(sql`
      select aa.actor_id as guest_id, aa.via, a.questionnaire_version
      from assessment_access aa join assessment a on a.id = aa.assessment_id
      where aa.assessment_id = ${assessmentId} and aa.actor_kind = 'guest' and aa.actor_id = ${actor.id}
    `),
  );
  return foundIn(rows);
}

function foundIn(rows: readonly Row[]): Found | null {
  const [row] = rowsSchema.parse(rows);
  if (row === undefined) return null;
  const { guest_id: id, via: access, questionnaire_version: questionnaireVersion } = row;
  return { actor: { kind: "guest", id }, access, questionnaireVersion };
}

/** The one cast: the mark exists for the compiler alone, so that no other file can write a grant down. */
function mint<P extends Permission>({ actor, questionnaireVersion }: Found, assessmentId: string): Grant<P> {
  return { actor, assessmentId, questionnaireVersion } as Grant<P>;
}
