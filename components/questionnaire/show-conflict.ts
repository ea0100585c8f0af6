import { conflictWords } from "@/lib/wording/conflict-words";
import type { Conflict } from "./journal";
import { noteIn, type QuestionField, unfold, wordsFor } from "./question-field";

const ofQuestion = { ...conflictWords.question, mine: "You chose: " };
const ofNote = { ...conflictWords.note, mine: "You wrote: " };

/**
 * Shows in the field of a question or note that another tab or device changed it meanwhile, with both values and a choice.
 * A note is not typed on before: what was written would be gone unseen.
 */
export function showConflict(
  field: QuestionField,
  conflict: Conflict | undefined,
  onChoice: (choice: "mine" | "stored") => void,
): void {
  const place = field.querySelector<HTMLElement>(".question-conflict");
  if (place === null) return;
  const key = conflict === undefined ? "" : JSON.stringify(conflict);
  if ((place.dataset.conflict ?? "") === key) return;
  place.dataset.conflict = key;
  place.hidden = conflict === undefined;
  const note = noteIn(field);
  if (note !== null) note.readOnly = conflict !== undefined;
  if (conflict === undefined) {
    place.replaceChildren();
    return;
  }
  unfold(field);
  const words = note === null ? ofQuestion : ofNote;
  place.replaceChildren(
    line(conflict.isRestored === true ? words.restored : words.lead, ""),
    line("Stored now: ", wordsFor(field, conflict.stored.value)),
    line(words.mine, wordsFor(field, conflict.mine)),
    row(
      button("Keep what is stored", () => onChoice("stored")),
      button("Use mine", () => onChoice("mine")),
    ),
  );
}

function line(words: string, value: string): HTMLElement {
  const paragraph = document.createElement("p");
  const strong = document.createElement("strong");
  strong.textContent = value;
  paragraph.append(words, strong);
  return paragraph;
}

function button(words: string, onClick: () => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-quiet";
  made.textContent = words;
  made.addEventListener("click", onClick);
  return made;
}

function row(...buttons: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement("div");
  made.className = "button-row";
  made.append(...buttons);
  return made;
}
