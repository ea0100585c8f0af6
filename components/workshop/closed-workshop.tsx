import type { OpenedRound } from "@/lib/core/team/opened-round";
import type { RoomControl } from "@/lib/core/workshop/room-controls";
import { agreedWords } from "@/lib/wording/agreed-words";
import { withheldWords } from "@/lib/wording/round-words";
import "../workspace/workspace.css";

type Props = Readonly<{ base: string; round: OpenedRound | null; all: readonly RoomControl[] }>;

/** What is left of a closed workshop: its report, and what was agreed with the lead's notes. */
export function ClosedWorkshop({ base, round, all }: Props) {
  const agreed = all.filter(({ step }) => step.agreed !== null || step.note !== null);
  return (
    <>
      <h1>The workshop is closed</h1>
      {round?.headline?.kind === "shown" ? (
        <div className="button-row">
          <a className="button" href={`/report/${round.assessmentId}`}>
            See the report
          </a>
        </div>
      ) : null}
      {round?.headline?.kind === "withheld" ? (
        <p className="lead">{withheldWords(round.headline.reason, round.threshold)}</p>
      ) : null}
      <section className="workspace-part" aria-labelledby="agreed">
        <h2 id="agreed">Agreed in the room</h2>
        {agreed.length === 0 ? <p>No level was agreed.</p> : null}
        <ul className="row-list">
          {agreed.map(({ control, step }) => (
            <li key={control.id}>
              <p>
                {control.title}
                {step.note === null ? null : <span className="small room-note">{step.note}</span>}
              </p>
              <p>
                <strong>{step.agreed === null ? "" : agreedWords(step.agreed)}</strong>
              </p>
            </li>
          ))}
        </ul>
        <p>
          <a href={`${base}/notes`}>Change notes</a>
        </p>
      </section>
    </>
  );
}
