import type { SaveState, Sender } from "./sender";

/** What Next waits for: that everything is saved, or that there is a network to load the next page by. */
export type Hold = "unsaved" | "network";

export type GoingOn = Readonly<{
  /** Goes on, or gives it up, as what the sender says allows. */
  hear: (state: SaveState) => void;
  stop: () => void;
}>;

type Options = Readonly<{ form: HTMLFormElement; sender: Sender; onHold: (hold: Hold | null) => void }>;

/** Makes Next leave a page of questions once everything is saved; whoever answers on has thought again and stays. */
export function goOnWhenSaved({ form, sender, onHold }: Options): GoingOn {
  const listening = new AbortController();
  const { signal } = listening;
  let next: string | null = null;

  const conflict = () => form.querySelector<HTMLElement>(".question-conflict:not([hidden]) button");

  function stay(): void {
    next = null;
    onHold(null);
  }

  function leave(): void {
    if (next === null) return;
    const undecided = conflict();
    if (undecided === null && !navigator.onLine) {
      onHold("network");
      return;
    }
    const address = next;
    stay();
    if (undecided === null) window.location.assign(address);
    else undecided.focus();
  }

  async function send(): Promise<void> {
    if (next !== null) onHold(navigator.onLine ? "unsaved" : "network");
    const isSaved = await sender.sendNow();
    if (isSaved || conflict() !== null) leave();
  }

  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "";
      next = form.action.replace(/answers$/, pressed);
      void send();
    },
    { signal },
  );
  form.addEventListener("input", stay, { signal });
  window.addEventListener("online", () => void send(), { signal });

  return {
    hear({ kind }) {
      if (kind === "saved" || kind === "quiet" || kind === "undecided") leave();
      else if (kind !== "saving" && kind !== "waiting") stay();
    },
    stop: () => listening.abort(),
  };
}
