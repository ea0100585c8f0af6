"use client";

import { useEffect, useState } from "react";
import { controlOfNote } from "@/lib/core/questionnaire/note";
import { toSend } from "./journal";
import { openJournal } from "./journal-store";

type Props = Readonly<{
  assessmentId: string;
  response: string;
  /** Questions and notes by id, in words. */
  questions: Readonly<Record<string, string>>;
}>;

/** What this device kept and could not save before the round was closed: nothing of it counts, and nothing is lost unseen. */
export function UnsavedAtClosing({ assessmentId, response, questions }: Props) {
  const [unsaved, setUnsaved] = useState<readonly string[]>([]);

  useEffect(() => {
    setUnsaved(toSend(openJournal(assessmentId, response).read()).map(({ questionId }) => questionId));
  }, [assessmentId, response]);

  function forget(): void {
    openJournal(assessmentId, response).forget();
    setUnsaved([]);
  }

  if (unsaved.length === 0) return null;
  return (
    <section className="notice notice-signal" aria-label="Not counted">
      <p>
        {wordsOf(unsaved)} kept on this device and not saved before the round was closed. What counts is what stands
        below.
      </p>
      <ul>
        {unsaved.map((id) => (
          <li key={id}>{questions[id] ?? id}</li>
        ))}
      </ul>
      <button className="button button-quiet" type="button" onClick={forget}>
        Forget them here
      </button>
    </section>
  );
}

function wordsOf(unsaved: readonly string[]): string {
  const notes = unsaved.filter((id) => controlOfNote(id) !== null).length;
  if (unsaved.length === 1) return notes === 1 ? "One note was" : "One answer was";
  return `${unsaved.length} ${notes === 0 ? "answers" : "answers and notes"} were`;
}
