import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { formatAnswer, parseAnswer, type StoredAnswer } from "@/lib/core/questionnaire/answer";
import type { AnswerInput, SaveOutcome } from "@/lib/core/questionnaire/answer-input";
import type { Question, Questionnaire } from "@/lib/core/questionnaire/questionnaire";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { answer } from "@/lib/db/schema/answer";
import { NotFound } from "@/lib/platform/errors";
import type { Grant } from "./grant";

/** All answers of an assessment, cleared ones too: whoever answers again must name their revision. */
export async function readAnswers(grant: Grant<"assessment.read">): Promise<readonly StoredAnswer[]> {
  const opened = await database();
  return opened.asActor(grant.actor, (tx) =>
    tx
      .select({ questionId: answer.questionId, token: answer.value, revision: answer.revision })
      .from(answer)
      .where(eq(answer.assessmentId, grant.assessmentId))
      .orderBy(answer.questionId),
  );
}

/**
 * Saves answers, each on the revision that its page showed, so that nothing is overwritten silently.
 * A value that is stored already, or that the page showed, succeeds without a write. An answer to a question that is
 * not asked as things stand is kept, though no report counts it: it counts again when the question is asked again.
 */
export async function saveAnswers(
  grant: Grant<"assessment.answer">,
  inputs: readonly AnswerInput[],
): Promise<readonly SaveOutcome[]> {
  const opened = await database();
  return opened.asActor(grant.actor, async (tx) => {
    const place = await placeOf(tx, grant.assessmentId);
    if (place.isUntouched) await touch(tx, grant.assessmentId);
    const questions = questionsOf(questionnaireOf(place.version));
    const checked = inputs.map((input) => check(questions.get(input.questionId), input));
    const toWrite = checked.filter(({ isRefused, value, was }) => !isRefused && value !== was);
    const written = toWrite.length === 0 ? [] : await write(tx, grant.assessmentId, place.responseId, toWrite);
    const others = checked.filter(({ questionId }) => !written.some((row) => row.questionId === questionId));
    const stored = others.length === 0 ? [] : await readBack(tx, grant.assessmentId, others);
    const rows = new Map([...written, ...stored].map((row) => [row.questionId, row]));
    return checked.map((input) => outcomeOf(input, rows.get(input.questionId), written));
  });
}

type Checked = AnswerInput & Readonly<{ isRefused: boolean }>;

const storedSchema = z.object({
  questionId: z.string(),
  value: z.string().nullable(),
  revision: z.number(),
  savedAt: z.string(),
});
type Stored = Readonly<z.infer<typeof storedSchema>>;

const placeSchema = z.object({ responseId: z.uuid(), version: z.string(), isUntouched: z.boolean() });

/** Where the answers go. Times of day do not matter for a limit in days, so a visit moves `touched_at` once an hour. */
async function placeOf(tx: Transaction, assessmentId: string): Promise<Readonly<z.infer<typeof placeSchema>>> {
  const { rows } = await tx.execute(sql`
    select r.id as "responseId", a.questionnaire_version as version,
      a.touched_at < now() - interval '1 hour' as "isUntouched"
    from assessment a join response r on r.assessment_id = a.id
    where a.id = ${assessmentId}
  `);
  const [row] = rows;
  if (row === undefined) throw new NotFound("assessment"); // deleted since the grant
  return placeSchema.parse(row);
}

/** Marks the assessment as used; where a sweep was faster, there is nothing left to save into. */
async function touch(tx: Transaction, assessmentId: string): Promise<void> {
  const { rows } = await tx.execute(
    sql`update assessment set touched_at = now() where id = ${assessmentId} returning id`,
  );
  if (rows.length === 0) throw new NotFound("assessment");
}

/**
 * One statement for all: inserts what is new, changes what still has the revision that the page showed, and returns
 * what it did. Its rows are ordered, so that two saves of the same questions wait for each other and never deadlock.
 */
async function write(
  tx: Transaction,
  assessmentId: string,
  responseId: string,
  inputs: readonly Checked[],
): Promise<readonly Stored[]> {
  const given = JSON.stringify(inputs.map(({ questionId, value, base }) => ({ question_id: questionId, value, base })));
  const { rows } = await tx.execute(sql`
    insert into answer as stored (assessment_id, response_id, question_id, value, revision)
    select ${assessmentId}::uuid, ${responseId}::uuid, given.question_id, given.value, given.base + 1
    from jsonb_to_recordset(${given}::text::jsonb) as given (question_id text, value text, base int)
    where given.base = 0 or exists (
      select from answer known
      where known.assessment_id = ${assessmentId}::uuid and known.response_id = ${responseId}::uuid
        and known.question_id = given.question_id
    )
    order by given.question_id
    on conflict (assessment_id, response_id, question_id) do update
      set value = excluded.value, revision = excluded.revision, answered_at = now()
      where stored.revision = excluded.revision - 1 and stored.value is distinct from excluded.value
    returning question_id as "questionId", value, revision, ${savedAt} as "savedAt"
  `);
  return z.array(storedSchema).parse(rows);
}

async function readBack(tx: Transaction, assessmentId: string, inputs: readonly Checked[]): Promise<readonly Stored[]> {
  const questionIds = JSON.stringify(inputs.map(({ questionId }) => questionId));
  const { rows } = await tx.execute(sql`
    select question_id as "questionId", value, revision, ${savedAt} as "savedAt" from answer
    where assessment_id = ${assessmentId}
      and question_id in (select jsonb_array_elements_text(${questionIds}::text::jsonb))
  `);
  return z.array(storedSchema).parse(rows);
}

const savedAt = sql`to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

function check(question: Question | undefined, input: AnswerInput): Checked {
  if (question === undefined) return { ...input, isRefused: true };
  if (input.value === null) return { ...input, isRefused: false };
  const parsed = parseAnswer(question, input.value);
  return parsed === null ? { ...input, isRefused: true } : { ...input, value: formatAnswer(parsed), isRefused: false };
}

function outcomeOf(input: Checked, stored: Stored | undefined, written: readonly Stored[]): SaveOutcome {
  const { questionId, value, was, isRefused } = input;
  const now = stored ?? { questionId, value: null, revision: 0, savedAt: null };
  if (isRefused) return { ...now, kind: "refused" };
  const isWritten = stored !== undefined && written.includes(stored);
  return { ...now, kind: isWritten || value === was || now.value === value ? "saved" : "conflict" };
}

const questionsByQuestionnaire = new WeakMap<Questionnaire, ReadonlyMap<string, Question>>();

/** A questionnaire's questions by id, indexed once. */
function questionsOf(questionnaire: Questionnaire): ReadonlyMap<string, Question> {
  const known = questionsByQuestionnaire.get(questionnaire);
  if (known !== undefined) return known;
  const { profileQuestions, controls, industryQuestions } = questionnaire;
  const all: readonly Question[] = [...profileQuestions, ...controls, ...industryQuestions];
  const questions = new Map(all.map((question) => [question.id, question]));
  questionsByQuestionnaire.set(questionnaire, questions);
  return questions;
}
