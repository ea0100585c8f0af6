import type { DepthOffer } from "@/lib/core/questionnaire/offer";
import { ErrorSummary } from "../ui/error-summary";
import "./begin.css";
import "./question.css";

type Props = Readonly<{
  formKey: string;
  offers: Readonly<{ quick: DepthOffer; full: DepthOffer }>;
  /** Answers of the look that the new assessment begins with, as fields of the form. */
  kept: readonly Readonly<{ name: string; value: string }>[];
  /** What was typed before, and whether it was a scope. */
  typed: Readonly<{ scope: string; depth: string | null; isScopeWrong: boolean }> | null;
}>;

const scopeWords = "Say what is assessed, in 1 to 80 characters that can be seen.";

/** Begins an assessment: what is assessed, and how thoroughly. */
export function Begin({ formKey, offers, kept, typed }: Props) {
  const hasError = typed?.isScopeWrong ?? false;
  const isFull = typed?.depth === "full";
  return (
    <>
      {hasError ? <ErrorSummary title="Not begun yet" errors={[{ href: "#scope", words: scopeWords }]} /> : null}
      <h1>What do you want to assess?</h1>
      <p className="lead">No account, no e-mail. Only this device can open it, until you let another one in.</p>
      <form method="post" action="/assess/start" className="begin">
        <input type="hidden" name="key" value={formKey} />
        {kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {kept.length === 0 ? null : (
          <p className="notice">
            Your {kept.length === 1 ? "answer" : `${kept.length} answers`} from the look will be in it.
          </p>
        )}
        <div className={hasError ? "field field-wrong" : "field"}>
          <label className="field-label" htmlFor="scope">
            Scope
          </label>
          <p className="field-hint" id="scope-hint">
            The clusters, product or team that you answer for, such as “production EKS” or “all clusters of payments”.
          </p>
          {hasError ? (
            <p className="field-error" id="scope-error">
              {scopeWords}
            </p>
          ) : null}
          <input
            className="field-input"
            id="scope"
            name="scope"
            required
            maxLength={80}
            defaultValue={typed?.scope}
            autoComplete="off"
            aria-describedby={hasError ? "scope-hint scope-error" : "scope-hint"}
            aria-invalid={hasError}
          />
        </div>
        <fieldset className="begin-depth">
          <legend className="field-label">How thorough?</legend>
          <DepthChoice depth="quick" title="Quick" offer={offers.quick} isDefault={!isFull}>
            You can widen it later; nothing is asked twice.
          </DepthChoice>
          <DepthChoice depth="full" title="Full" offer={offers.full} isDefault={isFull}>
            You can stop and come back at any time.
          </DepthChoice>
        </fieldset>
        <button className="button" type="submit">
          Begin
        </button>
      </form>
    </>
  );
}

type DepthChoiceProps = Readonly<{
  depth: "quick" | "full";
  title: string;
  offer: DepthOffer;
  isDefault: boolean;
  children: string;
}>;

function DepthChoice({ depth, title, offer, isDefault, children }: DepthChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name="depth" value={depth} defaultChecked={isDefault} />
      <span className="choice-words">
        {title}, about {offer.minutes} minutes
        <span className="choice-hint">
          {depth === "quick" ? `The ${offer.controls} core controls` : `All ${offer.controls} controls`} and{" "}
          {offer.industryQuestions} questions that published surveys asked. {children}
        </span>
      </span>
    </label>
  );
}
