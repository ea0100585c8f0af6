import { longestRoomNote } from "@/lib/core/workshop/room";
import type { RoomControl } from "@/lib/core/workshop/room-controls";
import { agreedWords } from "@/lib/wording/agreed-words";
import "../workspace/workspace.css";
import "./workshop.css";

type Props = Readonly<{ base: string; scope: string; all: readonly RoomControl[]; done: string | null }>;

/** A note on every control that the room has been shown, saved all together, so that none is lost by saving another. */
export function RoomNotes({ base, scope, all, done }: Props) {
  const shown = all.filter(({ standing }) => standing !== "ahead");
  return (
    <>
      <p className="workspace-name">
        <a href={base}>
          Workshop: <bdi>{scope}</bdi>
        </a>
      </p>
      <h1>Notes</h1>
      {done === null ? null : (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      <p className="lead">
        Keep this page off the projected screen. Only you and the owners and admins of the workspace can read the notes.
        They are in no report.
      </p>
      {shown.length === 0 ? (
        <p>No controls yet. A control appears here once the room has seen it.</p>
      ) : (
        <form method="post" action={`${base}/notes/save`} autoComplete="off">
          {shown.map(({ control, step }) => (
            <div key={`${control.id} ${step.note}`} className="room-note">
              <label className="field-label" htmlFor={control.id}>
                {control.title}
                {step.agreed === null ? "" : ` · agreed: ${agreedWords(step.agreed)}`}
              </label>
              <input type="hidden" name={`was ${control.id}`} value={step.note ?? ""} />
              <textarea
                className="field-input"
                id={control.id}
                name={`note ${control.id}`}
                rows={3}
                maxLength={longestRoomNote}
                defaultValue={step.note ?? ""}
              />
            </div>
          ))}
          <p className="small">Saving also adds the controls that the room has seen in the meantime.</p>
          <div className="button-row">
            <button className="button" type="submit">
              Save notes
            </button>
          </div>
        </form>
      )}
    </>
  );
}
