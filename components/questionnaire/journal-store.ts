import { emptyJournal, type Journal, toSend } from "./journal";

/** A journal on this device. Every tab reads and writes the same one. */
export type JournalStore = Readonly<{
  read: () => Journal;
  update: (change: (journal: Journal) => Journal) => Journal;
  /** Calls back when another tab changed it; returns how to stop. */
  onChange: (listener: () => void) => () => void;
  /** Calls back when another tab removed it, by signing out or deleting; returns how to stop. */
  onForgotten: (listener: () => void) => () => void;
  forget: () => void;
}>;

const prefix = "plimsoll.answers.";

/**
 * Opens the journal of one response, as a response key names it. Where the browser keeps nothing, it lasts as long as the
 * page. What another key names is neither read nor removed: its person may come back for it.
 */
export function openJournal(assessmentId: string, response: string): JournalStore {
  const key = `${prefix}${assessmentId}.${response}`;
  let memory = emptyJournal;
  let isKept = true;
  const read = () => (isKept ? (readStored(key) ?? emptyJournal) : memory);
  const listen = (heard: (event: StorageEvent) => boolean, listener: () => void) => {
    const onStorage = (event: StorageEvent) => {
      if (heard(event)) listener();
    };
    window.addEventListener("storage", onStorage);
    return () => window.removeEventListener("storage", onStorage);
  };
  return {
    read,
    update(change) {
      memory = change(read());
      isKept = write(key, memory);
      return memory;
    },
    onChange: (listener) => listen((event) => event.key === key && event.newValue !== null, listener),
    onForgotten: (listener) =>
      listen((event) => event.key === null || (event.key === key && event.newValue === null), listener),
    forget() {
      memory = emptyJournal;
      remove(key);
    },
  };
}

/** How many answers and notes of an assessment this device holds that the server has not confirmed, whosever they are. */
export function countUnsent(assessmentId: string): number {
  return keysOf(assessmentId).reduce((sum, key) => sum + toSend(readStored(key) ?? emptyJournal).length, 0);
}

/** Whether any assessment's journal on this device holds answers that the server has not confirmed. */
export function hasUnsent(): boolean {
  return storedKeys().some((key) => toSend(readStored(key) ?? emptyJournal).length > 0);
}

/** Removes everything that this device holds of an assessment. */
export function forgetAssessment(assessmentId: string): void {
  keysOf(assessmentId).forEach(remove);
}

/** Removes every answer and note from this device. Over plain http browsers ignore it when a server asks for that. */
export function forgetEverything(): void {
  storedKeys().forEach(remove);
}

function keysOf(assessmentId: string): readonly string[] {
  return storedKeys().filter((key) => key.startsWith(`${prefix}${assessmentId}`));
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
    return Object.keys(window.localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Whether it is kept; where it is not, it is in memory, and the page says that it is not saved yet. */
function write(key: string, journal: Journal): boolean {
  try {
    window.localStorage.setItem(key, JSON.stringify(journal));
    return true;
  } catch {
    return false;
  }
}

function remove(key: string): void {
  try {
    window.localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to remove.
  }
}
