import { currentValue, decide, note } from "./journal";
import type { JournalStore } from "./journal-store";
import { handleKey } from "./keys";
import {
  choose,
  chosenIn,
  dropExcluded,
  type QuestionField,
  questionFields,
  questionOf,
  showIfAsked,
  shownIn,
} from "./question-field";
import type { Sender } from "./sender";
import { showConflict } from "./show-conflict";

type Options = Readonly<{ form: HTMLFormElement; store: JournalStore; sender: Sender; onChange: () => void }>;

/** Arrow keys pass several levels on their way: what they rest on is sent, not each one passed. */
const restOfArrows = 700;

/** A form of answers that saves each one as it is given. */
export type EnhancedForm = Readonly<{ refresh: () => void; stop: () => void }>;

/** Makes the plain form save each answer as it is given: noted on this device at once, then sent. */
export function enhanceForm({ form, store, sender, onChange }: Options): EnhancedForm {
  const fields = questionFields(form);
  const listening = new AbortController();
  const { signal } = listening;
  let isByArrow = false;

  function refresh(): void {
    const journal = store.read();
    for (const field of fields) {
      const value = currentValue(journal, questionOf(field), shownIn(field));
      const conflict = journal.conflicts[questionOf(field)];
      if (chosenIn(field) !== value) choose(field, value);
      showConflict(field, conflict, (choice) => {
        store.update((before) => decide(before, questionOf(field), choice));
        refresh();
        sender.sendSoon(0);
      });
    }
    for (const field of fields) showIfAsked(field, fields);
    onChange();
  }

  form.addEventListener(
    "change",
    (event) => {
      const choice = event.target;
      if (!(choice instanceof HTMLInputElement)) return;
      const field = choice.closest<QuestionField>("fieldset[data-question]");
      if (field === null) return;
      dropExcluded(field, choice);
      store.update((journal) => note(journal, questionOf(field), chosenIn(field), shownIn(field)));
      sender.sendSoon(isByArrow ? restOfArrows : 0);
      refresh();
    },
    { signal },
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
