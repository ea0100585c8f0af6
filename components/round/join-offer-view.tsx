import type { ProfileQuestion } from "@/lib/core/questionnaire/questionnaire";
import type { JoinOffer } from "@/lib/core/team/opened-round";
import { day } from "@/lib/wording/dates";
import { askerWords } from "@/lib/wording/round-words";
import { Field } from "../ui/field";
import type { RefusedForm } from "../ui/refused-form";
import { JobFunctionChoice } from "./job-function-choice";
import { WhatIsShown } from "./what-is-shown";
import "../workspace/workspace.css";

type Props = Readonly<{
  offer: JoinOffer;
  minutes: number;
  token: string;
  formKey: string;
  jobFunction: ProfileQuestion;
  refused: RefusedForm | null;
}>;

/** What a link into a round asks for, what is shown of it and what never, before anything is begun. */
export function JoinOfferView(props: Props) {
  const { offer, minutes } = props;
  const { scope, standing, assessmentId, answerBy, threshold, leadName, workspaceName } = offer;
  const { isLead, isLeadMarked, isPersonal, isMember } = offer;
  return (
    <>
      <h1>
        How secure is <bdi>{scope}</bdi>, as you see it?
      </h1>
      <p className="lead">
        <bdi>{askerWords(offer)}</bdi> asks several people, each alone. It takes about {minutes} minutes, without an
        account
        {answerBy === null ? "" : `, and should be done by ${day(answerBy)}`}.
      </p>
      {standing === "open" ? null : <Standing standing={standing} assessmentId={assessmentId} />}
      <WhatIsShown
        threshold={threshold}
        leadName={leadName}
        workspaceName={workspaceName}
        isLead={isLead}
        isLeadMarked={isLeadMarked}
        isOpen={!isPersonal && !isMember}
      />
      {standing === "open" ? <Begin {...props} /> : null}
    </>
  );
}

function Standing({
  standing,
  assessmentId,
}: Readonly<{ standing: "closed" | "mine" | "taken"; assessmentId: string }>) {
  if (standing === "mine") {
    return (
      <div className="notice" role="status">
        <p>You have begun in this browser.</p>
        <p>
          <a className="button" href={`/assess/${assessmentId}`}>
            Go on
          </a>
        </p>
      </div>
    );
  }
  if (standing === "closed") {
    return (
      <p className="notice notice-signal" role="status">
        The round is closed: nobody can answer any more.
      </p>
    );
  }
  return (
    <div className="notice notice-signal" role="status">
      <p>
        Another browser has begun with this link, and it belongs to that one alone: so nobody who sent or saw the link
        can read what was answered.
      </p>
      <p>
        If that was you, go on there. If you cannot, or it was not you, ask for a new link: what was answered with this
        one is dropped then.
      </p>
    </div>
  );
}

function Begin({ offer, token, formKey, jobFunction, refused }: Omit<Props, "minutes">) {
  const { isPersonal, isMember, respondentName } = offer;
  return (
    <section className="workspace-part" aria-labelledby="begin">
      <h2 id="begin">Begin</h2>
      {isPersonal && respondentName !== null ? (
        <p>
          The link is for <bdi>{respondentName}</bdi>.
        </p>
      ) : null}
      <p>
        {isMember
          ? "You answer as a member of the workspace, and can go on wherever you sign in."
          : "Your answers belong to this browser: go on here, not on another device."}
      </p>
      <form method="post" action={`/join/${token}/start`}>
        <input type="hidden" name="key" value={formKey} />
        {isPersonal || isMember ? null : (
          <Field
            id="name"
            label="Your name, if you like"
            hint="So that nobody asks you twice. It does not stand beside your answers."
            wrong={refused?.wrong.name ?? null}
          >
            {(attributes) => (
              <input
                {...attributes}
                className="field-input"
                maxLength={80}
                autoComplete="name"
                defaultValue={refused?.values.name}
              />
            )}
          </Field>
        )}
        <JobFunctionChoice
          question={jobFunction}
          wrong={refused?.wrong.jobFunction ?? null}
          chosen={refused?.values.jobFunction}
        />
        <button className="button" type="submit">
          Begin
        </button>
      </form>
    </section>
  );
}
