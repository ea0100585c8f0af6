import { type Level, levels } from "./control";
import type { Question } from "./questionnaire";

/** One question's value in a response. "Not sure" and "not applicable" are answers of their own, never null. */
export type Answer =
  | Readonly<{ kind: "level"; level: Level }>
  | Readonly<{ kind: "unsure" }>
  | Readonly<{ kind: "not-applicable" }>
  | Readonly<{ kind: "options"; optionIds: readonly string[] }>;

/** Stored and sent form of an answer: "0" to "4", "unsure", "not-applicable", or option ids joined by ","; of a note, its text. */
export type AnswerToken = string;

/** An answer as the server holds it: its token (null: cleared) and the revision that a save must name as its base. */
export type StoredAnswer = Readonly<{ questionId: string; token: AnswerToken | null; revision: number }>;

const unsure: Answer = { kind: "unsure" };
const notApplicable: Answer = { kind: "not-applicable" };

/**
 * Reads a token as an answer to this question; null where the question does not allow it.
 * Option ids may come in any order and are returned in the question's.
 */
export function parseAnswer(question: Question, token: AnswerToken): Answer | null {
  if (question.kind === "control") return parseControl(token, question.notApplicableWhen !== null);
  const ids = token.split(",");
  const isSeveral = question.choice === "multiple";
  const isOurUnsure = question.kind === "industry" && !question.options.some((option) => option.id === "unsure");
  if (token === "unsure" && isOurUnsure) return unsure;
  if (!isSeveral && ids.length > 1) return null;
  if (new Set(ids).size !== ids.length) return null;
  if (ids.length > 1 && ids.some(isExclusive)) return null;
  const optionIds = question.options.map((option) => option.id).filter((id) => ids.includes(id));
  return optionIds.length === ids.length ? { kind: "options", optionIds } : null;
}

/** The canonical token of an answer; `parseAnswer` reads it back. */
export function formatAnswer(answer: Answer): AnswerToken {
  switch (answer.kind) {
    case "level":
      return String(answer.level);
    case "options":
      return answer.optionIds.join(",");
    default:
      return answer.kind;
  }
}

/** What says nothing of the other options of a multiple choice excludes them. */
function isExclusive(optionId: string): boolean {
  return optionId === "none" || optionId === "unsure" || optionId === "prefer-not-to-say";
}

function parseControl(token: AnswerToken, allowsNotApplicable: boolean): Answer | null {
  if (token === "unsure") return unsure;
  if (token === "not-applicable") return allowsNotApplicable ? notApplicable : null;
  const level = levels.find((one) => String(one) === token);
  return level === undefined ? null : { kind: "level", level };
}
