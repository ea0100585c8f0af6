import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import { noteFault } from "@/lib/core/questionnaire/note";
import { conflictWords } from "@/lib/wording/conflict-words";
import { noteFaultWords, noteRule } from "@/lib/wording/notes";
import "./note.css";

/** The note on a control as a page shows it. `returned`: what was sent and not saved, since it is none or another is stored. */
export type ShownNote = Readonly<{
  id: string;
  /** Of the control. */
  title: string;
  stored: StoredAnswer | null;
  returned: Readonly<{ kind: "conflict" | "refused"; mine: string | null }> | null;
}>;

type Props = Readonly<{
  note: ShownNote;
  /** Who will read it. */
  readers: string;
}>;

/** The id of a note's field on its page. */
export function placeOfNote(id: string): string {
  return id.replace(":", "-");
}

/** A note beside an answer, folded away while there is none. It is saved as an answer is. */
export function NoteField({ note: { id, title, stored, returned }, readers }: Props) {
  const text = stored?.token ?? "";
  const refused = returned?.kind === "refused" ? (returned.mine ?? "") : null;
  const fault = refused === null ? null : noteFault(refused);
  const place = placeOfNote(id);
  return (
    <details
      className="note"
      id={place}
      data-question={id}
      data-value={stored?.token ?? undefined}
      data-revision={stored?.revision ?? 0}
      open={text !== "" || returned !== null}
    >
      <summary>
        {text === "" ? "Add a note" : "Note"}
        <span className="hidden-visually">: {title}</span>
      </summary>
      <NoteConflict returned={returned} text={text} />
      <label className="field-label" htmlFor={`${place}-text`}>
        Note<span className="hidden-visually">: {title}</span>
      </label>
      <p className="field-hint" id={`${place}-hint`}>
        {noteRule} {readers}
      </p>
      <p className="field-error" id={`${place}-error`} role="alert" hidden={fault === null}>
        {fault === null ? null : noteFaultWords(fault, refused?.length ?? 0)}
      </p>
      <textarea
        className="field-input"
        id={`${place}-text`}
        name={`answer.${id}`}
        rows={3}
        defaultValue={refused ?? text}
        aria-describedby={`${place}-hint ${place}-error`}
        aria-invalid={fault !== null}
      />
      <input type="hidden" name={`was.${id}`} value={text} />
      <input type="hidden" name={`base.${id}`} value={stored?.revision ?? 0} />
    </details>
  );
}

/** A note that cannot be changed any more; nothing where there is none. */
export function KeptNote({ note: { title, stored } }: Pick<Props, "note">) {
  if (stored?.token == null) return null;
  return (
    <div className="note">
      <p className="field-label">
        Note<span className="hidden-visually">: {title}</span>
      </p>
      <p className="note-kept">{stored.token}</p>
    </div>
  );
}

/** What stands between the visitor's note and the stored one; filled by script where the page saves as it goes. */
function NoteConflict({ returned, text }: Pick<ShownNote, "returned"> & Readonly<{ text: string }>) {
  if (returned?.kind !== "conflict") return <div className="question-conflict" role="alert" hidden />;
  return (
    <div className="question-conflict">
      <p>{conflictWords.note.lead} The stored one stands below; write what is right.</p>
      <p>Stored now:</p>
      <p className="note-kept">{text === "" ? "no note" : text}</p>
      <p>You wrote:</p>
      <p className="note-kept">{returned.mine ?? "no note"}</p>
    </div>
  );
}
