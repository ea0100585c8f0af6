import type { Question, Questionnaire } from "@/lib/core/questionnaire/questionnaire";

type Props = Readonly<{ question: Question; frameworks: Questionnaire["frameworks"] }>;

/** Why a question is asked and which frameworks ask it too, folded away. Industry questions say it once for all. */
export function Why({ question, frameworks }: Props) {
  if (question.kind === "industry") return null;
  const references = question.kind === "control" ? question.references : [];
  return (
    <details className="why">
      <summary>Why we ask</summary>
      <p>{question.why}</p>
      {references.length === 0 ? null : (
        <ul className="why-references">
          {references.map(({ framework, identifiers }) => (
            <li key={framework}>
              {frameworks.find((one) => one.id === framework)?.shortTitle ?? framework}: {identifiers.join(", ")}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
