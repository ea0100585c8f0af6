import type { Conflict } from "./journal";
import { type QuestionField, wordsFor } from "./question-field";

/** Shows in a question's field that another tab or device answered it meanwhile, with both values and a choice. */
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
  if (conflict === undefined) {
    place.replaceChildren();
    return;
  }
  place.replaceChildren(
    line("This question was answered elsewhere while you had it open.", ""),
    line("Stored now: ", wordsFor(field, conflict.stored.value)),
    line("You chose: ", wordsFor(field, conflict.mine)),
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
