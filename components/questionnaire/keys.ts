import { choicesIn, fieldOf, type QuestionField, questionFields } from "./question-field";

const letters: Readonly<Record<string, string>> = { u: "unsure", n: "not-applicable" };

/**
 * Single keys work only while the focus is in a question (WCAG 2.1.4):
 * 0 to 4 choose a level, U not sure, N not applicable, Enter goes to the next question.
 */
export function handleKey(event: KeyboardEvent, form: HTMLFormElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const target = event.target;
  if (!(target instanceof HTMLInputElement)) return;
  const field = fieldOf(target);
  if (field === null) return;
  if (event.key === "Enter") {
    event.preventDefault();
    focusNext(form, field);
    return;
  }
  const value = /^[0-4]$/.test(event.key) ? event.key : letters[event.key.toLowerCase()];
  const choice = choicesIn(field).find((one) => one.type === "radio" && one.value === value);
  if (choice === undefined) return;
  event.preventDefault();
  choice.focus();
  if (!choice.checked) choice.click();
}

function focusNext(form: HTMLFormElement, field: QuestionField): void {
  const fields = questionFields(form).filter((one) => !one.hidden);
  const next = fields[fields.indexOf(field) + 1];
  if (next === undefined) {
    document.querySelector<HTMLElement>(`button[form="${form.id}"]`)?.focus();
    return;
  }
  const choices = choicesIn(next);
  (choices.find((choice) => choice.checked) ?? choices[0])?.focus();
  next.scrollIntoView({ block: "nearest" });
}
