import type { AnswerToken } from "@/lib/core/questionnaire/answer";
import { cleanNote, controlOfNote } from "@/lib/core/questionnaire/note";
import type { Known } from "./journal";

/** A question or a note on the page: what says which one it is, and what the server held when it made the page. */
export type QuestionField = HTMLElement;

/** Everything on a form that is saved by itself. */
export function savedFields(form: HTMLFormElement): readonly QuestionField[] {
  return [...form.querySelectorAll<QuestionField>("[data-question]")];
}

/** The same without notes. */
export function questionFields(form: HTMLFormElement): readonly QuestionField[] {
  return savedFields(form).filter((field) => noteIn(field) === null);
}

/** The question or note that something stands in. */
export function fieldOf(target: EventTarget | null): QuestionField | null {
  return target instanceof Element ? target.closest<QuestionField>("[data-question]") : null;
}

/** Where a note is typed; null in the field of a question. */
export function noteIn(field: QuestionField): HTMLTextAreaElement | null {
  return controlOfNote(questionOf(field)) === null ? null : field.querySelector("textarea");
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

/** The token of what is chosen or typed now; null when nothing is. */
export function chosenIn(field: QuestionField): AnswerToken | null {
  const note = noteIn(field);
  if (note !== null) return cleanNote(note.value);
  // The choice that takes an answer back has no value.
  const chosen = choicesIn(field).filter((choice) => choice.checked && choice.value !== "");
  return chosen.length === 0 ? null : chosen.map((choice) => choice.value).join(",");
}

/** Whether somebody chose or typed something else than the page came with. The form is never filled in by a browser. */
export function isTouched(field: QuestionField): boolean {
  const note = noteIn(field);
  if (note !== null) return note.value !== note.defaultValue;
  return choicesIn(field).some(({ checked, defaultChecked }) => checked !== defaultChecked);
}

/** Shows a token as the choice, or a note as what was typed. */
export function choose(field: QuestionField, token: AnswerToken | null): void {
  const note = noteIn(field);
  if (note !== null) {
    note.value = token ?? "";
    if (token !== null) unfold(field);
    return;
  }
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

/** Opens a note that is folded away. */
export function unfold(field: QuestionField): void {
  if (field instanceof HTMLDetailsElement) field.open = true;
}

/** A token in the words of the page. */
export function wordsFor(field: QuestionField, token: AnswerToken | null): string {
  if (noteIn(field) !== null) return token ?? "no note";
  const values = token === null ? [] : token.split(",");
  const words = choicesIn(field)
    .filter((choice) => values.includes(choice.value))
    .map((choice) => [...(choice.closest("label")?.querySelectorAll(".choice-key, .choice-words") ?? [])])
    .map((parts) => parts.map((part) => part.textContent.trim()).join(" "));
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
