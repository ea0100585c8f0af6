import { workshopThreshold } from "@/lib/core/workshop/new-workshop";
import type { WorkshopOffer } from "@/lib/core/workshop/room";
import { askerWords } from "@/lib/wording/round-words";
import { revealingWords } from "@/lib/wording/workshop-words";
import "../workspace/workspace.css";

type Props = Readonly<{ offer: WorkshopOffer; code: string; formKey: string }>;

/** What a workshop asks for and what it reveals, before anything is begun. */
export function WorkshopOfferView({ offer, code, formKey }: Props) {
  const { scope, isMine, assessmentId } = offer;
  return (
    <>
      <h1>
        Workshop: <bdi>{scope}</bdi>
      </h1>
      <p className="lead">
        <bdi>{askerWords(offer)}</bdi> asks this room how secure it is, one control at a time. You answer on this phone,
        without an account.
      </p>
      <section className="workspace-part" aria-labelledby="revealed">
        <h2 id="revealed">What is revealed</h2>
        {revealingWords(offer, workshopThreshold).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
      <section className="workspace-part" aria-labelledby="join">
        <h2 id="join">{isMine ? "You are in already" : "Join"}</h2>
        {isMine ? (
          <div className="button-row">
            <a className="button" href={`/assess/${assessmentId}/workshop`}>
              Go on
            </a>
          </div>
        ) : (
          <form method="post" action={`/workshop/${code}/join`}>
            <input type="hidden" name="key" value={formKey} />
            <button className="button" type="submit">
              Join the workshop
            </button>
          </form>
        )}
      </section>
    </>
  );
}
