import { currentValue, decide, note, takePage } from "./journal";
import type { JournalStore } from "./journal-store";
import { handleKey } from "./keys";
import {
  choose,
  chosenIn,
  dropExcluded,
  fieldOf,
  isTouched,
  noteIn,
  type QuestionField,
  questionOf,
  savedFields,
  showIfAsked,
  shownIn,
  unfold,
} from "./question-field";
import type { Sender } from "./sender";
import { showConflict } from "./show-conflict";
import { showNoteFault } from "./show-note-fault";

type Options = Readonly<{ form: HTMLFormElement; store: JournalStore; sender: Sender; onChange: () => void }>;

/** Arrow keys pass several levels on their way: what they rest on is sent, not each one passed. */
const restOfArrows = 700;

/** Whoever types goes on typing: a note is sent once they pause. */
const restOfTyping = 900;

/** A form of answers that saves each one as it is given. */
export type EnhancedForm = Readonly<{ refresh: () => void; stop: () => void }>;

/** Makes the plain form save each answer as it is given: noted on this device at once, then sent. */
export function enhanceForm({ form, store, sender, onChange }: Options): EnhancedForm {
  const fields = savedFields(form);
  const listening = new AbortController();
  const { signal } = listening;
  let isByArrow = false;

  function refresh(): void {
    const journal = store.read();
    for (const field of fields) {
      const value = currentValue(journal, questionOf(field), shownIn(field));
      const conflict = journal.conflicts[questionOf(field)];
      const isBroken = noteIn(field)?.validity.customError ?? false; // kept as it was typed until it is a note
      if (!isBroken && chosenIn(field) !== value) choose(field, value);
      showConflict(field, conflict, (choice) => {
        store.update((before) => decide(before, questionOf(field), choice));
        refresh();
        sender.sendSoon(0);
      });
    }
    for (const field of fields) showIfAsked(field, fields);
    onChange();
  }

  function keep(field: QuestionField, pause: number): void {
    // A browser may still report the edit that a conflict has just set aside.
    if (showNoteFault(field) || noteIn(field)?.readOnly) return;
    store.update((journal) => note(journal, questionOf(field), chosenIn(field), shownIn(field)));
    sender.sendSoon(pause);
  }

  function take(field: QuestionField, pause: number): void {
    keep(field, pause);
    refresh();
  }

  form.addEventListener(
    "change",
    (event) => {
      const field = fieldOf(event.target);
      if (field === null) return;
      if (event.target instanceof HTMLInputElement) dropExcluded(field, event.target);
      take(field, isByArrow ? restOfArrows : 0);
    },
    { signal },
  );
  form.addEventListener(
    "input",
    (event) => {
      const field = event.target instanceof HTMLTextAreaElement ? fieldOf(event.target) : null;
      if (field !== null) take(field, restOfTyping);
    },
    { signal },
  );
  form.addEventListener(
    "invalid",
    (event) => {
      const field = fieldOf(event.target);
      if (field !== null) unfold(field);
    },
    { signal, capture: true },
  );
  form.addEventListener(
    "keydown",
    (event) => {
      isByArrow = event.key.startsWith("Arrow");
      handleKey(event, form);
    },
    { signal },
  );
  form.addEventListener("pointerdown", () => (isByArrow = false), { signal });
  // What was confirmed after this page was asked for may be newer than the page.
  const { confirmedAt } = store.read();
  if (confirmedAt > 0 && confirmedAt < performance.timeOrigin) {
    const shown = Object.fromEntries(fields.map((field) => [questionOf(field), shownIn(field)]));
    store.update((journal) => takePage(journal, shown));
  }
  // Chosen or typed before this script was there to hear it.
  for (const field of fields.filter(isTouched)) keep(field, 0); // all of them before any is shown again
  const stopListening = store.onChange(refresh);
  refresh();

  return {
    refresh,
    stop() {
      listening.abort();
      stopListening();
    },
  };
}
