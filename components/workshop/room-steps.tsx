import { widestFirst } from "@/lib/core/workshop/revealed-control";
import type { Room } from "@/lib/core/workshop/room";
import type { RoomControl } from "@/lib/core/workshop/room-controls";
import { agreedWords } from "@/lib/wording/agreed-words";
import { apartWords, closingWorkshopWords } from "@/lib/wording/workshop-words";
import { StepForm } from "./step-form";
import "../questionnaire/review.css";
import "../workspace/workspace.css";

type Props = Readonly<{
  room: Room;
  all: readonly RoomControl[];
  domains: readonly Readonly<{ id: string; title: string }>[];
  base: string;
}>;

/** Below the screen, for the lead: what to talk about first, every control, and how to close. */
export function RoomSteps({ room, all, domains, base }: Props) {
  const revealed = all.filter(({ standing }) => standing === "revealed");
  const widest = widestFirst(revealed.flatMap(({ step }) => (step.spread === null ? [] : [step.spread])));
  return (
    <>
      {widest.length < 2 ? null : (
        <section className="workspace-part" aria-labelledby="widest">
          <h2 id="widest">Widest disagreement first</h2>
          <ol className="review-list">
            {widest.map((one) => {
              const found = revealed.find(({ control }) => control.id === one.controlId);
              return found === undefined ? null : (
                <li key={one.controlId} className="room-step">
                  <span>
                    {found.control.title}
                    <span className="small">
                      {apartWords(one)}
                      {found.step.agreed === null ? "" : ` · agreed: ${agreedWords(found.step.agreed).toLowerCase()}`}
                    </span>
                  </span>
                  <StepForm base={base} action="step" shown={one.controlId} isQuiet={true}>
                    Talk about it<span className="hidden-visually">: {found.control.title}</span>
                  </StepForm>
                </li>
              );
            })}
          </ol>
        </section>
      )}
      <section className="workspace-part" aria-labelledby="steps">
        <h2 id="steps">All controls</h2>
        {domains.map((domain) => (
          <DomainSteps key={domain.id} domain={domain} all={all} shown={room.shown} base={base} />
        ))}
      </section>
      <section className="workspace-part" aria-labelledby="notes">
        <h2 id="notes">Notes</h2>
        <p>
          Notes have their own page, because the room can read this one. Open it on a device that nobody else sees:{" "}
          <a href={`${base}/notes`} target="_blank" rel="noreferrer">
            write notes (new tab)
          </a>
          .
        </p>
      </section>
      <section className="workspace-part" aria-labelledby="close">
        <h2 id="close">Close the workshop</h2>
        <p>{closingWorkshopWords({ ...countsOf(all), joined: room.joined, threshold: room.threshold })}</p>
        <details>
          <summary>Close it for good</summary>
          <form method="post" action={`${base}/close`}>
            <p>Nobody can answer or join any more, and the report is made. This cannot be undone.</p>
            <button className="button button-danger" type="submit">
              Close the workshop
            </button>
          </form>
        </details>
      </section>
    </>
  );
}

function countsOf(all: readonly RoomControl[]) {
  return {
    controls: all.length,
    revealed: all.filter(({ standing }) => standing === "revealed").length,
    agreed: all.filter(({ step }) => step.agreed !== null).length,
  };
}

type DomainProps = Readonly<{
  domain: Readonly<{ id: string; title: string }>;
  all: readonly RoomControl[];
  shown: string | null;
  base: string;
}>;

function DomainSteps({ domain, all, shown, base }: DomainProps) {
  const own = all.filter(({ control }) => control.domainId === domain.id);
  const done = own.filter(({ standing }) => standing === "revealed").length;
  const isCurrent = shown === domain.id || own.some(({ control }) => control.id === shown);
  return (
    <details className="review-open" open={isCurrent}>
      <summary>
        {domain.title}: {done} of {own.length} revealed
      </summary>
      <ul className="review-list">
        <li className="room-step">
          <span>The whole domain at once</span>
          <StepForm base={base} action="step" shown={domain.id} isQuiet={true}>
            Show<span className="hidden-visually"> all of {domain.title}</span>
          </StepForm>
        </li>
        {own.map(({ control, standing, step }) => (
          <li key={control.id} className="room-step">
            <span>
              {control.title}
              <span className="small">{step.agreed === null ? standings[standing] : agreedWords(step.agreed)}</span>
            </span>
            <StepForm base={base} action="step" shown={control.id} isQuiet={true}>
              Show<span className="hidden-visually"> {control.title}</span>
            </StepForm>
          </li>
        ))}
      </ul>
    </details>
  );
}

const standings = { ahead: "", asked: "Asked, not revealed", revealed: "Revealed, nothing agreed" } as const;
