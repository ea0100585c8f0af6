import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { questionnaires } from "@/lib/content/questionnaires";
import { formatAnswer, parseAnswer, type StoredAnswer } from "@/lib/core/questionnaire/answer";
import type { AnswerInput, SaveOutcome } from "@/lib/core/questionnaire/answer-input";
import { controlOfNote, noteFault } from "@/lib/core/questionnaire/note";
import type { Question, Questionnaire } from "@/lib/core/questionnaire/questionnaire";
import { database } from "@/lib/db/client";
import { answer } from "@/lib/db/schema/answer";
import { NotFound } from "@/lib/platform/errors";
import { type Asking, type Grant, grantAndCall } from "./grant";

/** All answers and notes of an assessment, cleared ones too: whoever answers again must name their revision. */
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
 * Asks whether the actor may answer there, and if so saves answers and notes, each on the revision that its page showed,
 * so that nothing is overwritten silently.
 * A value that is stored already, or that the page showed, succeeds without a write, in a closed round too. An answer to a question that is
 * not asked as things stand is kept, though no report counts it: it counts again when the question is asked again.
 *
 * @param response the key of the response that the page showed; null: it did not say
 */
export async function saveAnswers(
  asking: Asking<"assessment.answer">,
  inputs: readonly AnswerInput[],
  response: string | null = null,
): Promise<Saved> {
  // Which version the assessment pins is found in the same statement that saves, so each is checked for.
  const byVersion = new Map(
    questionnaires.map((questionnaire) => [
      questionnaire.version,
      inputs.map((input) => check(questionsOf(questionnaire), input)),
    ]),
  );
  const given = JSON.stringify(
    Object.fromEntries([
      ["response", response],
      ...[...byVersion].map(([version, checked]) => [version, checked.map(givenOf)]),
    ]),
  );
  const { granted, result } = await grantAndCall(
    asking,
    (asked) => sql`save_if_granted(${asked}, ${given}::text::jsonb)`,
  );
  const saved = writtenSchema.parse(result);
  if (saved === null) throw new NotFound("assessment"); // deleted meanwhile
  const { questionnaireVersion } = granted;
  const checked = byVersion.get(questionnaireVersion);
  if (checked === undefined) throw new Error(`no questionnaire version ${questionnaireVersion}`);
  if ("is_other" in saved) return { questionnaireVersion, outcomes: checked.map(otherResponse) };
  const written = byQuestion(saved.written);
  const others = byQuestion(saved.others);
  const failed = ({ questionId }: Checked) => {
    if (saved.is_closed) return "closed";
    return saved.shut.includes(questionId) ? "revealed" : "conflict";
  };
  const outcomes = checked.map((input) =>
    outcomeOf(input, written.get(input.questionId), others.get(input.questionId), failed(input)),
  );
  return { questionnaireVersion, outcomes };
}

/** What became of each answer, in an assessment of this questionnaire. */
type Saved = Readonly<{ questionnaireVersion: string; outcomes: readonly SaveOutcome[] }>;

type Checked = AnswerInput & Readonly<{ isRefused: boolean }>;

const storedSchema = z.object({
  question_id: z.string(),
  value: z.string().nullable(),
  revision: z.number(),
  answered_at: z.string(),
});
type Stored = Readonly<z.infer<typeof storedSchema>>;

const writtenSchema = z
  .union([
    z.object({ is_other: z.literal(true) }),
    z.object({
      written: z.array(storedSchema),
      others: z.array(storedSchema),
      is_closed: z.boolean(),
      shut: z.array(z.string()),
    }),
  ])
  .nullable();

const byQuestion = (rows: readonly Stored[]) => new Map(rows.map((row) => [row.question_id, row]));

/** An answer as the database's function takes it; without a base it is only read. */
function givenOf({ questionId, value, was, base, isRefused }: Checked) {
  const isToWrite = !isRefused && value !== was;
  // What is refused may be a text that no JSON of the database's can hold.
  return { question_id: questionId, value: isToWrite ? value : null, base: isToWrite ? base : null };
}

function check(questions: ReadonlyMap<string, Question>, input: AnswerInput): Checked {
  const noted = controlOfNote(input.questionId);
  if (noted !== null) {
    const isRefused = questions.get(noted)?.kind !== "control" || noteFault(input.value ?? "") !== null;
    return { ...input, isRefused };
  }
  const question = questions.get(input.questionId);
  if (question === undefined) return { ...input, isRefused: true };
  if (input.value === null) return { ...input, isRefused: false };
  const parsed = parseAnswer(question, input.value);
  return parsed === null ? { ...input, isRefused: true } : { ...input, value: formatAnswer(parsed), isRefused: false };
}

function outcomeOf(
  input: Checked,
  written: Stored | undefined,
  other: Stored | undefined,
  failed: "conflict" | "closed" | "revealed",
): SaveOutcome {
  const stored = written ?? other;
  const savedAt = stored === undefined ? null : new Date(stored.answered_at).toISOString();
  const now = { questionId: input.questionId, value: stored?.value ?? null, revision: stored?.revision ?? 0, savedAt };
  if (input.isRefused) return { ...now, kind: "refused" };
  const isSaved = written !== undefined || input.value === input.was || now.value === input.value;
  return { ...now, kind: isSaved ? "saved" : failed };
}

/** Nothing is said of what is stored: it is another person's. */
function otherResponse({ questionId }: Checked): SaveOutcome {
  return { questionId, kind: "other-response", value: null, revision: 0, savedAt: null };
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
