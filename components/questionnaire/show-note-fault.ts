import { cleanNote, noteFault } from "@/lib/core/questionnaire/note";
import { noteFaultWords } from "@/lib/wording/notes";
import { noteIn, type QuestionField } from "./question-field";

/** Says beside a note's field what is wrong with it. Nobody goes on with one that is none, so that nothing is lost. */
export function showNoteFault(field: QuestionField): boolean {
  const note = noteIn(field);
  const place = field.querySelector<HTMLElement>(".field-error");
  if (note === null || place === null) return false;
  const text = cleanNote(note.value) ?? "";
  const fault = noteFault(text);
  const words = fault === null ? "" : noteFaultWords(fault, text.length);
  if (place.textContent !== words) place.textContent = words;
  place.hidden = fault === null;
  note.ariaInvalid = String(fault !== null);
  note.setCustomValidity(words);
  return fault !== null;
}
