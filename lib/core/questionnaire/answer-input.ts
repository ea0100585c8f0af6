import { z } from "zod";
import type { AnswerToken } from "./answer";
import { cleanNote } from "./note";
import { responseKeySchema } from "./response-key";

/** Postgres counts revisions in 32 bits. */
const largestBase = 2 ** 31 - 2;

const questionIdSchema = z.string().regex(/^[a-z][a-z0-9.-]{0,99}$/);

/** A question's id behind what makes it a note's, no longer than the column. */
const noteIdSchema = z.string().regex(/^note:[a-z][a-z0-9.-]{0,94}$/);

/** Only what a token can consist of; whether the question allows it is asked later, of its questionnaire. */
const tokenSchema = z
  .string()
  .max(2000)
  .regex(/^[a-z0-9,-]+$/)
  .nullable();

/** Any text: what is no note is refused beside its field, with everything else saved. */
const noteTextSchema = z.string().transform(cleanNote).nullable();

const baseSchema = z
  .int()
  .min(0)
  .max(largestBase)
  .refine((base) => !Object.is(base, -0));

/** One answer or note to save: the value given, and value and revision that the page showed (`base` 0: none yet). */
export const answerInputSchema = z.union([
  z.object({ questionId: questionIdSchema, value: tokenSchema, was: tokenSchema, base: baseSchema }),
  z.object({ questionId: noteIdSchema, value: noteTextSchema, was: noteTextSchema, base: baseSchema }),
]);
export type AnswerInput = Readonly<z.infer<typeof answerInputSchema>>;

/** The body of a save: one answer or many, each question once, and the response that the page showed if it says so. */
export const answersInputSchema = z.object({
  response: responseKeySchema.nullish().transform((key) => key ?? null),
  /** Whether the page was made for somebody signed in. */
  isPersons: z.boolean().default(false),
  answers: z
    .array(answerInputSchema)
    .min(1)
    .max(200)
    .refine((answers) => new Set(answers.map((answer) => answer.questionId)).size === answers.length),
});

/**
 * What became of one answer or note. `refused`: the question does not exist or does not allow the value. `closed`: the round was
 * closed before it came; `revealed`: a workshop had revealed the control, or not shown it yet; `other-response`: the page
 * showed another response than the one that its sender has now. Nothing was changed then.
 */
export type SaveOutcome = Readonly<{
  questionId: string;
  kind: "saved" | "conflict" | "refused" | "closed" | "revealed" | "other-response";
  /** The value as it is stored now. */
  value: AnswerToken | null;
  revision: number;
  /** When that was stored, ISO 8601; null where nothing ever was. */
  savedAt: string | null;
}>;

/**
 * The body of a save as a plain form posts it: `answer.<questionId>` for each choice or note, with `was.` and `base.` beside it.
 * Not yet checked: `answersInputSchema` does that. A question without a choice is one without an answer.
 */
export function answersOfForm(fields: readonly (readonly [name: string, value: string])[]): unknown {
  const all = new Map<string, string[]>(); // looked up by name: a body has room for ten thousand fields
  for (const [name, value] of fields) {
    const values = all.get(name);
    if (values === undefined) all.set(name, [value]);
    else values.push(value);
  }
  const questionIds = [...all.keys()].flatMap((name) => (name.startsWith("base.") ? [name.slice("base.".length)] : []));
  return {
    response: all.get("response")?.join(),
    isPersons: all.has("isPersons"),
    answers: questionIds.map((questionId) => {
      const chosen = (all.get(`answer.${questionId}`) ?? []).filter((value) => value !== "");
      const was = (all.get(`was.${questionId}`) ?? []).join(",");
      return {
        questionId,
        value: chosen.length === 0 ? null : chosen.join(","),
        was: was === "" ? null : was,
        base: wholeNumber(all.get(`base.${questionId}`) ?? []),
      };
    }),
  };
}

function wholeNumber([text = "", ...more]: readonly string[]): number | null {
  return more.length === 0 && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
