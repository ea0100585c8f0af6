import type { LookStep } from "@/lib/core/benchmark/look";
import { lookAddress } from "./look-address";
import { LookChoices } from "./look-choices";
import { LookResult } from "./look-result";

/**
 * The look in a minute: each question with its choices as links, since the whole state is the address,
 * and under an answer where it stands among those who were asked. Counted are the questions that these answers lead to.
 */
export function Look({ steps }: Readonly<{ steps: readonly LookStep[] }>) {
  const chosen = new Map(steps.flatMap(({ key, token }) => (token === null ? [] : [[key, token] as const])));
  const next = steps.find((step) => step.token === null);
  return (
    <section className="look" aria-labelledby="look-title">
      <h2 id="look-title" className="look-progress">
        A look in a minute · {chosen.size} of {steps.length} answered · nothing is stored
      </h2>
      {steps.map((step) => (
        <section
          key={step.key}
          id={step.key}
          className={step === next || step.token !== null ? "look-step" : "look-step look-later"}
        >
          <h3 id={`${step.key}-question`}>{step.question.question}</h3>
          <LookChoices step={step} chosen={chosen} />
          <div aria-live="polite">{step.token === null ? null : <LookResult step={step} />}</div>
        </section>
      ))}
      {next === undefined ? (
        <p className="look-doors">
          <a className="button" href={lookAddress("/assess", chosen)}>
            Start and keep these answers
          </a>
        </p>
      ) : null}
    </section>
  );
}
