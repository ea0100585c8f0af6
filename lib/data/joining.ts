import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { questionnaireOf } from "@/lib/content/questionnaires";
import type { Actor } from "@/lib/core/access/actor";
import { depthSchema } from "@/lib/core/questionnaire/assessment";
import { isJobFunction } from "@/lib/core/team/job-function-question";
import { type JoinOffer, type MyRound, myRoundSchema, roundKindSchema } from "@/lib/core/team/opened-round";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { InvalidInput, NotFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { hashSecret, isToken } from "@/lib/platform/secrets";
import { asVisitor, guestOfForm } from "./as-visitor";
import type { Grant } from "./grant";

/** Who a browser is: the person signed in on it, and the guest that it is besides. */
type Browser = Readonly<{ actor: Actor; guest: Actor }>;

const offerRows = z
  .array(
    z.object({
      assessment_id: z.uuid(),
      workspace_name: z.string(),
      scope_name: z.string(),
      lead_name: z.string().nullable(),
      depth: depthSchema,
      questionnaire_version: z.string(),
      kind: roundKindSchema,
      threshold: z.number(),
      answer_by: z.string().nullable(),
      is_personal: z.boolean(),
      respondent_name: z.string().nullable(),
      standing: z.enum(["open", "closed", "mine", "taken"]),
      is_member: z.boolean(),
      is_lead: z.boolean(),
      is_lead_marked: z.boolean(),
    }),
  )
  .max(1);

/** What a link into a round offers this browser; one that opens nothing is not found. */
export async function readJoinOffer(actor: Actor, guest: Actor, token: string): Promise<JoinOffer> {
  if (!isToken("a", token)) throw new NotFound("join link");
  const person = actor.kind === "user" ? actor.id : null;
  const visitor = guest.kind === "guest" ? guest.id : null;
  const opened = await database();
  const [row] = offerRows.parse(
    await opened.lookUp(sql`select * from round_by_token(${hashSecret(token)}, ${person}::uuid, ${visitor}::uuid)`),
  );
  if (row === undefined) throw new NotFound("join link");
  return {
    assessmentId: row.assessment_id,
    workspaceName: row.workspace_name,
    scope: row.scope_name,
    leadName: row.lead_name,
    depth: row.depth,
    questionnaireVersion: row.questionnaire_version,
    kind: row.kind,
    threshold: row.threshold,
    answerBy: row.answer_by,
    isPersonal: row.is_personal,
    respondentName: row.respondent_name,
    standing: row.standing,
    isMember: row.is_member,
    isLead: row.is_lead,
    isLeadMarked: row.is_lead_marked,
  };
}

const joinedSchema = z
  .object({ outcome: z.enum(["joined", "already", "closed", "taken", "full", "as-guest"]) })
  .nullable();

/** What came of joining; `already`, too, leads on to the questions. */
export type Joined = Readonly<{
  outcome: "joined" | "already" | "closed" | "taken" | "full";
  assessmentId: string;
  newGuestSecret: string | null;
}>;

type Given = Readonly<{ name: string; jobFunction: string }>;

/**
 * Begins answering by a link: as the person signed in here, where they are in the workspace, else as this browser's
 * guest. A personal link belongs to the first browser that begins with it, so that who sent it cannot read on with it.
 *
 * @param key the id of the form, so that a second tap leads where the first one did
 */
export async function joinRound(
  actor: Actor,
  guest: Actor,
  token: string,
  given: Given,
  key: string | null = null,
): Promise<Joined> {
  const seen = await readJoinOffer(actor, guest, token);
  // Taken, perhaps, by the first tap on this very form.
  const offer = seen.standing === "taken" ? await readJoinOffer(actor, await guestOfForm(guest, key), token) : seen;
  if (!isJobFunction(questionnaireOf(offer.questionnaireVersion), given.jobFunction)) {
    throw new InvalidInput(["jobFunction"]);
  }
  const { assessmentId, standing } = offer;
  if (standing === "closed" || standing === "taken") return { outcome: standing, assessmentId, newGuestSecret: null };
  const { result, newGuestSecret } = await asVisitor(
    browserActor({ actor, guest }, offer),
    (tx) => join(tx, { tokenHash: hashSecret(token), assessmentId: null }, given),
    key,
  );
  if (result === null || result.outcome === "as-guest") throw new NotFound("join link"); // ended since the offer
  return { outcome: result.outcome, assessmentId, newGuestSecret };
}

function browserActor({ actor, guest }: Browser, { isMember }: JoinOffer): Actor {
  return isMember && actor.kind === "user" ? actor : guest;
}

/** Begins answering as somebody of the workspace; a viewer only reads. */
export async function joinAsMember(
  grant: Grant<"workspace.assess">,
  { assessmentId, jobFunction }: Readonly<{ assessmentId: string; jobFunction: string }>,
): Promise<Joined["outcome"]> {
  const opened = await database();
  return opened.asActor(grant.actor, async (tx) => {
    const made = await join(tx, { tokenHash: null, assessmentId }, { name: "", jobFunction });
    if (made === null || made.outcome === "as-guest") throw new NotFound("round");
    return made.outcome;
  });
}

async function join(
  tx: Transaction,
  { tokenHash, assessmentId }: Readonly<{ tokenHash: Buffer | null; assessmentId: string | null }>,
  { name, jobFunction }: Given,
): Promise<z.infer<typeof joinedSchema>> {
  const { rows } = await tx.execute(
    sql`select join_round(${tokenHash}::bytea, ${assessmentId}::uuid, ${newId()}::uuid, ${name}, ${jobFunction}) as joined
      where not exists (select from round where assessment_id = ${assessmentId}::uuid and kind = 'workshop')`,
  );
  return joinedSchema.parse(rows[0]?.joined ?? null); // into a workshop its code alone leads
}

/** What the acting respondent may know of the round; null where the assessment is none. */
export async function readMyRound(grant: Grant<"assessment.answer">): Promise<MyRound | null> {
  if (!grant.isRound) return null;
  const opened = await database();
  const { rows } = await opened.asActor(grant.actor, async (tx) =>
    tx.execute(sql`select my_round(${grant.assessmentId}) as found`),
  );
  const found = myRoundSchema.nullable().parse(rows[0]?.found);
  if (found === null) throw new NotFound("round"); // gone since the grant
  return found;
}

/** Says that the respondent is done, or not yet; they may go on changing answers. False: the round is closed. */
export async function finishRound(grant: Grant<"assessment.answer">, isDone: boolean): Promise<boolean> {
  if (!grant.isRound) throw new NotFound("round");
  const opened = await database();
  const { rows } = await opened.asActor(grant.actor, async (tx) =>
    tx.execute(sql`select finish_round(${grant.assessmentId}, ${isDone}) as is_open`),
  );
  return openRows.parse(rows)[0].is_open;
}

const openRows = z.tuple([z.object({ is_open: z.boolean() })]);
