import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { day } from "@/lib/wording/dates";

export type KeptAssessment = Readonly<{ assessment: Assessment; answered: number; total: number }>;

type Props = Readonly<{
  kept: readonly KeptAssessment[];
  title: string;
  /** Unique on the page. */
  id: string;
  /** Where each can be moved, and the last part of the address that moves it; null: nowhere. */
  move?: Readonly<{ door: "claim" | "move"; places: readonly Place[] }> | null;
}>;

/** Where an assessment can be moved: to one's account, or into a workspace. */
export type Place = Readonly<{ id: string; name: string }>;

/** Assessments that can be opened, with how far each is. */
export function KeptAssessments({ kept, title, id, move = null }: Props) {
  if (kept.length === 0) return null;
  return (
    <section className="kept-assessments" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {move === null ? null : <p>{moveWords[move.door]}</p>}
      <ul>
        {kept.map(({ assessment, answered, total }) => (
          <li key={assessment.id}>
            <p>
              <strong>{assessment.scope}</strong>
              <span className="small">
                {assessment.depth} assessment · {answered} of {total} answered · last touched{" "}
                {day(assessment.touchedAt)}
              </span>
            </p>
            <div className="button-row">
              <a href={`/assess/${assessment.id}`}>{answered === total ? "Review" : "Go on"}</a>
              <a href={`/report/${assessment.id}`}>Report</a>
              {move === null ? null : <MoveForm assessment={assessment} {...move} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const moveWords = {
  claim:
    "Moved to your account, an assessment is yours on every device you sign in on; in a workspace all its members read it. It leaves this device and every other that had it by a link.",
  move: "Moved into a workspace, an assessment is answered and read by its members.",
} as const;

type MoveProps = Readonly<{ assessment: Assessment; door: "claim" | "move"; places: readonly Place[] }>;

function MoveForm({ assessment: { id, scope }, door, places }: MoveProps) {
  const [first, ...others] = places;
  if (first === undefined) return null;
  return (
    <form method="post" action={`/assess/${id}/${door}`} className="move-form">
      {others.length === 0 ? (
        <input type="hidden" name="into" value={first.id} />
      ) : (
        <>
          <label className="hidden-visually" htmlFor={`into-${id}`}>
            Where to move {scope}
          </label>
          <select className="field-select" id={`into-${id}`} name="into">
            {places.map((place) => (
              <option key={place.id} value={place.id}>
                {place.name}
              </option>
            ))}
          </select>
        </>
      )}
      <button className="button button-quiet" type="submit">
        {others.length === 0 ? `Move to ${first.name}` : "Move"}
        <span className="hidden-visually">: {scope}</span>
      </button>
    </form>
  );
}
