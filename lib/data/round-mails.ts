import "server-only";
import { eq, sql } from "drizzle-orm";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { offerOf } from "@/lib/core/questionnaire/offer";
import type { MailFacts } from "@/lib/core/team/mail-facts";
import type { Transaction } from "@/lib/db/database";
import { queuePersonalMail } from "@/lib/db/queue-mail";
import { assessment } from "@/lib/db/schema/assessment";
import { round } from "@/lib/db/schema/round";
import { scope } from "@/lib/db/schema/scope";
import { user } from "@/lib/db/schema/user";
import { workspace } from "@/lib/db/schema/workspace";
import { NotFound } from "@/lib/platform/errors";
import type { Mail } from "@/lib/platform/mail";
import { hashSecret } from "@/lib/platform/secrets";
import type { Grant } from "./grant";

/** Writes the mails of a round; null where the server sends none. Their words are not this room's. */
export type RoundMails = Readonly<{
  asking(facts: MailFacts, to: string, token: string): Mail;
  reminder(facts: MailFacts, to: string, token: string): Mail;
  /** To somebody whose answers were deleted with the link before. */
  replaced(facts: MailFacts, to: string, token: string): Mail;
  /** To somebody who has begun, and goes on in their own browser. */
  goOn(facts: MailFacts, to: string, assessmentId: string): Mail;
}>;

type Recipient = Readonly<{ respondentId: string; email: string | null; token: string | null }>;

/** Queues the first mail or a reminder of one respondent. False: nothing goes out, and the link has to be handed on. */
export type QueueRoundMail = (kind: "asking" | "reminder" | "replaced", recipient: Recipient) => Promise<boolean>;

/** What queues the mails of a round in this transaction, each with who asks, what for and until when. */
export async function roundMailQueue(
  grant: Grant<"workspace.assess">,
  tx: Transaction,
  { assessmentId, mails }: Readonly<{ assessmentId: string; mails: RoundMails | null }>,
): Promise<QueueRoundMail> {
  if (mails === null) return async () => false;
  const facts = await mailFacts(grant, tx, assessmentId);
  return async (kind, { respondentId, email, token }) => {
    if (email === null) return false;
    if (token === null) {
      const mail = mails.goOn(facts, email, assessmentId);
      return queuePersonalMail(tx, mail, { kind: "reminder", respondentId, tokenHash: null });
    }
    if (kind !== "reminder") {
      const mail = kind === "asking" ? mails.asking(facts, email, token) : mails.replaced(facts, email, token);
      return queuePersonalMail(tx, mail, { kind: "asking", respondentId });
    }
    const mail = mails.reminder(facts, email, token);
    return queuePersonalMail(tx, mail, { kind, respondentId, tokenHash: hashSecret(token) });
  };
}

async function mailFacts(
  { actor, workspaceId }: Grant<"workspace.assess">,
  tx: Transaction,
  assessmentId: string,
): Promise<MailFacts> {
  const [found] = await tx
    .select({
      askerName: user.name,
      askerEmail: user.email,
      workspaceName: workspace.name,
      scope: scope.name,
      depth: assessment.depth,
      questionnaireVersion: assessment.questionnaireVersion,
      answerBy: sql<string | null>`${round.answerBy}::text`,
    })
    .from(round)
    .innerJoin(scope, eq(scope.id, round.scopeId))
    .innerJoin(assessment, eq(assessment.id, round.assessmentId))
    .innerJoin(workspace, eq(workspace.id, workspaceId))
    .innerJoin(user, eq(user.id, actor.id))
    .where(eq(round.assessmentId, assessmentId));
  if (found === undefined) throw new NotFound("round");
  const { questionnaireVersion, depth, ...facts } = found;
  return { ...facts, minutes: offerOf(questionnaireOf(questionnaireVersion), depth).minutes };
}
