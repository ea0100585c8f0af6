import "server-only";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { currentFiguresEdition } from "@/lib/content/benchmarks";
import { currentQuestionnaireVersion } from "@/lib/content/questionnaires";
import { scoringVersion } from "@/lib/core/scoring/scoring-version";
import type { NewRound } from "@/lib/core/team/new-round";
import { type OpenedRound, type RoundKind, roundHeadlineSchema } from "@/lib/core/team/opened-round";
import { namesInLog } from "@/lib/core/team/people";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { doOnce } from "@/lib/db/do-once";
import { isoTime } from "@/lib/db/iso-time";
import { recordAudit } from "@/lib/db/record-audit";
import { assessment } from "@/lib/db/schema/assessment";
import { round } from "@/lib/db/schema/round";
import { scope } from "@/lib/db/schema/scope";
import { user } from "@/lib/db/schema/user";
import { takeTurn } from "@/lib/db/take-turn";
import { NotFound } from "@/lib/platform/errors";
import { isId, newId } from "@/lib/platform/ids";
import { hashSecret, newToken } from "@/lib/platform/secrets";
import { Denied, type Grant } from "./grant";
import { insertRespondents, type MadeLinks, madeLinksSchema, noLinks } from "./join-links";
import { checkLed } from "./led-rounds";
import type { RoundMails } from "./round-mails";
import { freezeRoundReport } from "./round-reports";

const openings = { name: "round", most: 50, seconds: 86_400 };

/**
 * Opens a round led by this person, and asks these people; where none are named, the link for whoever has it is made at
 * once. The same key opens one, however often it comes.
 */
export async function openRound(
  grant: Grant<"workspace.assess">,
  { key, ...wanted }: NewRound & Readonly<{ key: string }>,
  mails: RoundMails | null = null,
): Promise<MadeLinks> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, (tx) =>
    doOnce(
      tx,
      actor,
      { key, asked: ["open round", workspaceId, wanted] },
      {
        answer: madeLinksSchema,
        work: async () => {
          await takeTurn(openings, workspaceId, grant, tx);
          const openToken = wanted.people.length === 0 ? newToken("a") : null;
          const { depth, threshold } = wanted;
          const joinTokenHash = openToken === null ? null : hashSecret(openToken);
          const assessmentId = await insertRound(grant, tx, { ...wanted, kind: "separate", joinTokenHash });
          const asked = await insertRespondents(grant, tx, { assessmentId, people: wanted.people, mails });
          await recordAudit(tx, grant, {
            event: "round.opened",
            workspaceId,
            object: { kind: "round", id: assessmentId },
            details: { threshold, depth, asked: asked.people.length, person: namesInLog(asked.people) },
          });
          return { assessmentId, ...noLinks, ...asked, openToken };
        },
      },
    ),
  );
}

type OpenedNow = Omit<NewRound, "people"> & Readonly<{ kind: RoundKind; joinTokenHash: Buffer | null }>;

/** The assessment and the round of either kind, led by the grant's person, and with today's versions. */
export async function insertRound(
  grant: Grant<"workspace.assess">,
  tx: Transaction,
  { scope: wanted, depth, targetProfile, ...opened }: OpenedNow,
): Promise<string> {
  const { actor, workspaceId } = grant;
  const { id: scopeId, name } = await takeScope(tx, workspaceId, wanted);
  const assessmentId = newId();
  await tx.insert(assessment).values({
    id: assessmentId,
    workspaceId,
    isRound: true,
    scope: name,
    depth,
    reportBasis: depth,
    targetProfile,
    questionnaireVersion: currentQuestionnaireVersion,
    scoringVersion,
    figuresEdition: currentFiguresEdition,
  });
  const { kind, threshold, answerBy, joinTokenHash } = opened;
  await tx
    .insert(round)
    .values({ assessmentId, workspaceId, scopeId, kind, threshold, openedBy: actor.id, answerBy, joinTokenHash });
  return assessmentId;
}

/** The workspace's scope of this name, whatever its case, made where there is none; an archived one is in use again. */
async function takeScope(
  tx: Transaction,
  workspaceId: string,
  wanted: string,
): Promise<Readonly<{ id: string; name: string }>> {
  const isNamed = and(eq(scope.workspaceId, workspaceId), sql`lower(${scope.name}) = lower(${wanted})`);
  await tx.insert(scope).values({ id: newId(), workspaceId, name: wanted }).onConflictDoNothing();
  const [found] = await tx
    .update(scope)
    .set({ archivedAt: null })
    .where(isNamed)
    .returning({ id: scope.id, name: scope.name });
  if (found === undefined) throw new NotFound("scope");
  return found;
}

/** The workspace's rounds of a kind, open ones first, then the last closed. */
export async function listRounds(
  grant: Grant<"workspace.read"> | Grant<"workspace.assess">,
  kind: RoundKind = "separate",
): Promise<readonly OpenedRound[]> {
  const opened = await database();
  return opened.asActor(grant.actor, (tx) => roundsWhere(tx, grant.workspaceId, eq(round.kind, kind)));
}

type FoundRound = Readonly<{
  round: OpenedRound;
  /** Whether the actor leads it, opened it themselves, and answers in it. */
  isLed: boolean;
  isOpener: boolean;
  isAnswered: boolean;
  /** To how many controls enough people have given an answer; null where the actor does not lead it. */
  enoughAnswered: number | null;
}>;

/** A round as it stands, and what the actor is in it. */
export async function readRound(
  grant: Grant<"workspace.read"> | Grant<"workspace.assess">,
  assessmentId: string,
): Promise<FoundRound> {
  if (!isId(assessmentId)) throw new NotFound("round");
  const opened = await database();
  return opened.asActor(grant.actor, async (tx) => {
    const isThis = and(eq(round.assessmentId, assessmentId), eq(round.kind, "separate"));
    const [found] = await roundsWhere(tx, grant.workspaceId, isThis);
    if (found === undefined) throw new NotFound("round");
    const { rows } = await tx.execute(sql`
      select ${assessmentId} = any (app_led_rounds()) as is_led, my_round(${assessmentId}) is not null as is_answered,
        (select opened_by = ${grant.actor.id} from round where assessment_id = ${assessmentId}) as is_opener,
        round_forecast(${assessmentId}) as enough`);
    const [standing] = standingRows.parse(rows);
    const { is_led: isLed, is_answered: isAnswered, is_opener: isOpener, enough: enoughAnswered } = standing;
    return { round: found, isLed, isAnswered, isOpener: isOpener ?? false, enoughAnswered };
  });
}

const standingRows = z.tuple([
  z.object({
    is_led: z.boolean(),
    is_answered: z.boolean(),
    is_opener: z.boolean().nullable(),
    enough: z.number().nullable(),
  }),
]);

/** Changes the day that respondents of an open round are asked to be done by; null: none. */
export async function changeAnswerBy(
  grant: Grant<"workspace.assess">,
  { assessmentId, answerBy }: Readonly<{ assessmentId: string; answerBy: string | null }>,
): Promise<void> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  await opened.asActor(actor, async (tx) => {
    await checkLed(grant, tx, assessmentId);
    await tx
      .update(round)
      .set({ answerBy })
      .where(and(eq(round.assessmentId, assessmentId), eq(round.workspaceId, workspaceId), isNull(round.closedAt)));
    await recordAudit(tx, grant, {
      event: "round.answer-by-changed",
      workspaceId,
      object: { kind: "round", id: assessmentId },
      details: { answerBy },
    });
  });
}

/**
 * Closes a round for good and freezes its report, in one transaction: whoever saves at that moment comes before it or is
 * told that it is closed. False: somebody was faster.
 */
export async function closeRound(
  grant: Grant<"workspace.assess">,
  assessmentId: string,
  kind: RoundKind = "separate",
): Promise<boolean> {
  if (!isId(assessmentId)) throw new NotFound("round");
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const [ours] = await tx
      .select({ id: round.assessmentId })
      .from(round)
      .where(and(eq(round.assessmentId, assessmentId), eq(round.workspaceId, workspaceId), eq(round.kind, kind)));
    if (ours === undefined) throw new NotFound("round");
    const { rows } = await tx.execute(sql`select close_round(${assessmentId}) as outcome`);
    const [{ outcome }] = closedRows.parse(rows);
    if (outcome === null) throw new Denied(actor, "workspace.assess", assessmentId, "assessment"); // does not lead it
    if (outcome === "already") return false;
    const respondents = await freezeRoundReport(grant, tx, assessmentId);
    await recordAudit(tx, grant, {
      event: kind === "workshop" ? "workshop.closed" : "round.closed",
      workspaceId,
      object: { kind: "round", id: assessmentId },
      details: { respondents },
    });
    return true;
  });
}

const closedRows = z.tuple([z.object({ outcome: z.enum(["closed", "already"]).nullable() })]);

async function roundsWhere(tx: Transaction, workspaceId: string, which?: SQL): Promise<readonly OpenedRound[]> {
  const counts = sql`round_counts(${workspaceId}) as counts`;
  const rows = await tx
    .select({
      assessmentId: round.assessmentId,
      scopeId: scope.id,
      scope: scope.name,
      kind: round.kind,
      depth: assessment.depth,
      targetProfile: assessment.targetProfile,
      threshold: round.threshold,
      leadName: user.name,
      openedAt: isoTime(round.openedAt),
      answerBy: sql<string | null>`${round.answerBy}::text`,
      closedAt: sql<string | null>`case when ${round.closedAt} is not null then ${isoTime(round.closedAt)} end`,
      hasJoinLink: sql<boolean>`${round.joinTokenHash} is not null and ${round.closedAt} is null`,
      isLeadMarked: round.isLeadMarked,
      asked: sql<number>`counts.asked`,
      begun: sql<number>`counts.begun`,
      finished: sql<number>`counts.finished`,
      answered: sql<number>`counts.answered`,
      answeredOpen: sql<number>`counts.answered_open`,
      headline: round.headline,
    })
    .from(round)
    .innerJoin(scope, eq(scope.id, round.scopeId))
    .innerJoin(assessment, eq(assessment.id, round.assessmentId))
    .leftJoin(user, eq(user.id, round.openedBy))
    .innerJoin(counts, sql`counts.assessment_id = ${round.assessmentId}`)
    .where(and(eq(round.workspaceId, workspaceId), which))
    .orderBy(sql`${round.closedAt} is not null`, desc(round.closedAt), desc(round.openedAt), round.assessmentId);
  return rows.map(({ asked, begun, finished, answered, answeredOpen, headline: found, ...row }) => ({
    ...row,
    counts: { asked, begun, finished, answered, answeredOpen },
    headline: roundHeadlineSchema.nullable().parse(found),
  }));
}
