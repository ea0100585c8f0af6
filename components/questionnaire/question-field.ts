import type { AnswerToken } from "@/lib/core/questionnaire/answer";
import type { Known } from "./journal";

/** A question on the page: a fieldset that says which question it is and what the server held when it made the page. */
export type QuestionField = HTMLFieldSetElement;

export function questionFields(form: HTMLFormElement): readonly QuestionField[] {
  return [...form.querySelectorAll<QuestionField>("fieldset[data-question]")];
}

export function questionOf(field: QuestionField): string {
  return field.dataset.question ?? "";
}

/** What the server held when it made the page. */
export function shownIn(field: QuestionField): Known {
  return { value: field.dataset.value ?? null, revision: Number(field.dataset.revision ?? 0) };
}

export function choicesIn(field: QuestionField): readonly HTMLInputElement[] {
  return [...field.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")];
}

/** The token of what is chosen now; null when nothing is. */
export function chosenIn(field: QuestionField): AnswerToken | null {
  const chosen = choicesIn(field).filter((choice) => choice.checked);
  return chosen.length === 0 ? null : chosen.map((choice) => choice.value).join(",");
}

/** Shows a token as the choice. */
export function choose(field: QuestionField, token: AnswerToken | null): void {
  const values = token === null ? [] : token.split(",");
  for (const choice of choicesIn(field)) choice.checked = values.includes(choice.value);
}

/** "None of these" and "not sure" exclude the other options of a question with several answers, and these exclude them. */
export function dropExcluded(field: QuestionField, chosen: HTMLInputElement): void {
  if (chosen.type !== "checkbox" || !chosen.checked) return;
  const isExclusive = (choice: HTMLInputElement) => choice.value === "none" || choice.value === "unsure";
  for (const other of choicesIn(field)) {
    if (other !== chosen && (isExclusive(chosen) || isExclusive(other))) other.checked = false;
  }
}

/** A token in the words of the page. */
export function wordsFor(field: QuestionField, token: AnswerToken | null): string {
  const values = token === null ? [] : token.split(",");
  const words = choicesIn(field)
    .filter((choice) => values.includes(choice.value))
    .map((choice) => choice.closest("label")?.textContent?.trim() ?? choice.value);
  return words.length === 0 ? "no answer" : words.join(", ");
}

/** Shows a question that is asked only after some answer to an earlier one when that answer stands. */
export function showIfAsked(field: QuestionField, fields: readonly QuestionField[]): void {
  const { afterQuestion, afterOption } = field.dataset;
  if (afterQuestion === undefined || afterOption === undefined) return;
  const earlier = fields.find((one) => questionOf(one) === afterQuestion);
  if (earlier === undefined) return;
  field.hidden = !(chosenIn(earlier)?.split(",").includes(afterOption) ?? false);
}
