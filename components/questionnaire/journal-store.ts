import { emptyJournal, type Journal } from "./journal";

/** A journal on this device. Every tab reads and writes the same one. */
export type JournalStore = Readonly<{
  read: () => Journal;
  update: (change: (journal: Journal) => Journal) => Journal;
  /** Calls back when another tab changed it; returns how to stop. */
  onChange: (listener: () => void) => () => void;
  forget: () => void;
}>;

const prefix = "plimsoll.answers.";

/** Opens the journal of an assessment. Where the browser keeps nothing, it lasts as long as the page. */
export function openJournal(assessmentId: string): JournalStore {
  const key = `${prefix}${assessmentId}`;
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

/** Whether any assessment's journal on this device holds answers that the server has not confirmed. */
export function hasUnsent(): boolean {
  const keys = storedKeys().filter((key) => key.startsWith(prefix));
  return keys.some((key) => Object.keys(readStored(key)?.waiting ?? {}).length > 0);
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

function storedKeys(): readonly string[] {
  try {
    return Object.keys(window.localStorage);
  } catch {
    return [];
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
