import type { AnswerToken, StoredAnswer } from "./answer";

/** What one respondent wrote beside the answer to one control. */
export type Note = Readonly<{ controlId: string; text: string }>;

const start = "note:";

/** UTF-16 units, which are what a field of a page counts. */
export const longestNote = 1000;

/** A note is stored and saved as an answer of its own is, under this id in place of a question's. */
export function noteIdOf(controlId: string): string {
  return `${start}${controlId}`;
}

/** The control that a note is on; null for the id of a question. */
export function controlOfNote(id: string): string | null {
  return id.startsWith(start) ? id.slice(start.length) : null;
}

/**
 * A text as a note is kept: lines end alike, without marks that turn the writing and blanks around it; null if nothing in
 * it can be seen. Word ends lines with a vertical tab, and plain text pasted from it keeps direction marks.
 */
export function cleanNote(text: string): AnswerToken | null {
  const clean = text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/[\p{Bidi_Control}\uFEFF]/gu, "")
    .trim();
  return /[^\p{Cf}\p{Z}\p{M}\s\u115F\u1160\u2800\u3164\uFFA0]/u.test(clean) ? clean : null;
}

/** Why a clean text is no note; null: it is one. Lines are kept; nothing else that cannot be seen, or turns the writing. */
export function noteFault(text: string): "too-long" | "unseen" | null {
  if (text.length > longestNote) return "too-long";
  return /^(?:[^\p{Cc}\p{Cs}\p{Bidi_Control}]|[\n\t])*$/u.test(text) ? null : "unseen";
}

/** The notes among stored answers. One that was taken back is none. */
export function notesOf(answers: readonly Pick<StoredAnswer, "questionId" | "token">[]): readonly Note[] {
  return answers.flatMap(({ questionId, token }) => {
    const controlId = controlOfNote(questionId);
    return controlId === null || token === null ? [] : [{ controlId, text: token }];
  });
}
