import { emptyJournal, type Journal } from "./journal";

/** A journal on this device. Every tab reads and writes the same one. */
export type JournalStore = Readonly<{
  read: () => Journal;
  update: (change: (journal: Journal) => Journal) => Journal;
  /** Calls back when another tab changed it; returns how to stop. */
  onChange: (listener: () => void) => () => void;
  forget: () => void;
}>;

/** Opens the journal of an assessment. Where the browser keeps nothing, it lasts as long as the page. */
export function openJournal(assessmentId: string): JournalStore {
  const key = `plimsoll.answers.${assessmentId}`;
  let memory = emptyJournal;
  const read = () => readStored(key) ?? memory;
  return {
    read,
    update(change) {
      memory = change(read());
      write(key, memory);
      return memory;
    },
    onChange(listener) {
      const onStorage = (event: StorageEvent) => {
        if (event.key === key) listener();
      };
      window.addEventListener("storage", onStorage);
      return () => window.removeEventListener("storage", onStorage);
    },
    forget() {
      memory = emptyJournal;
      write(key, null);
    },
  };
}

// Storage is a foreign system: it may be switched off, full, or hold what another version wrote.
function readStored(key: string): Journal | null {
  try {
    const text = window.localStorage.getItem(key);
    const stored: Partial<Journal> | null = text === null ? null : JSON.parse(text);
    return stored === null ? null : { ...emptyJournal, ...stored };
  } catch {
    return null;
  }
}

function write(key: string, journal: Journal | null): void {
  try {
    if (journal === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(journal));
  } catch {
    // What cannot be kept is still in memory, and the page says that it is not saved yet.
  }
}
