import type { Room } from "@/lib/core/workshop/room";
import type { RoomControl } from "@/lib/core/workshop/room-controls";
import { agreedWords } from "@/lib/wording/agreed-words";
import "../workspace/workspace.css";

type Props = Readonly<{ room: Room; all: readonly RoomControl[] }>;

/** What is left of a closed workshop: its report, and what was agreed with the lead's notes. */
export function ClosedWorkshop({ room, all }: Props) {
  const agreed = all.filter(({ step }) => step.agreed !== null);
  return (
    <>
      <h1>The workshop is closed</h1>
      <div className="button-row">
        <a className="button" href={`/report/${room.assessmentId}`}>
          See the report
        </a>
      </div>
      <section className="workspace-part" aria-labelledby="agreed">
        <h2 id="agreed">Agreed in the room</h2>
        {agreed.length === 0 ? <p>Nothing was recorded. The report takes the mean of what people answered.</p> : null}
        <ul className="row-list">
          {agreed.map(({ control, step }) => (
            <li key={control.id}>
              <p>
                {control.title}
                {step.note === null ? null : <span className="small">{step.note}</span>}
              </p>
              <p>
                <strong>{step.agreed === null ? "" : agreedWords(step.agreed)}</strong>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
