import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { assessmentNav } from "../layout/assessment-nav";
import { Frame } from "../layout/frame";
import { CopyButton } from "../ui/copy-button";
import { ForgetOnSubmit } from "./forget-on-submit";
import "./review.css";

type Props = Readonly<{
  assessment: Assessment;
  /** The link's full address, just made; null on every later view. */
  newLink: string | null;
  isJustEnded: boolean;
  /** Where it lies; null: in no workspace, so that links open it on other devices. */
  workspaceId: string | null;
  canDelete: boolean;
}>;

/** How to leave an assessment and come back: on this device, on another, or never. */
export function Devices({ assessment, newLink, isJustEnded, workspaceId, canDelete }: Props) {
  const base = `/assess/${assessment.id}`;
  const list = workspaceId === null ? "/assess" : `/workspaces/${workspaceId}`;
  return (
    <Frame nav={assessmentNav(assessment)}>
      <h1>Leave and come back</h1>
      <p className="lead">
        On this device just close the page: everything saved is kept, and{" "}
        <a href={list}>{workspaceId === null ? "your assessments" : "the workspace"}</a> lists it.
      </p>
      <div className="button-row">
        <a className="button button-quiet" href={base}>
          Go on now
        </a>
      </div>
      {workspaceId === null ? (
        <OtherDevices base={base} newLink={newLink} isJustEnded={isJustEnded} />
      ) : (
        <section className="review-part" aria-labelledby="other-device">
          <h2 id="other-device">Continue on another device</h2>
          <p>
            Sign in there. This assessment belongs to a workspace, so only its members can open it, and no link can.
          </p>
        </section>
      )}
      {canDelete ? <Deletion assessment={assessment} base={base} /> : null}
    </Frame>
  );
}

function MakeLink({ base, isAnother }: Readonly<{ base: string; isAnother: boolean }>) {
  return (
    <form method="post" action={`${base}/resume-link`}>
      <p>
        Make a link that opens this assessment on another device. It works for 90 days, as often as you like. A link
        made before stops working; devices that used it keep their access.
      </p>
      <button className={isAnother ? "button button-quiet" : "button"} type="submit">
        Make {isAnother ? "another" : "a"} link
      </button>
    </form>
  );
}

function NewLink({ link }: Readonly<{ link: string }>) {
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor="link">
          Your link
        </label>
        <p className="field-hint">
          Copy it now: we cannot show it again. Whoever has it can read, change and delete this assessment for 90 days,
          so keep it like a password.
        </p>
        <input className="field-input" id="link" readOnly value={link} />
      </div>
      <CopyButton fieldId="link" />
    </>
  );
}

function OtherDevices({
  base,
  newLink,
  isJustEnded,
}: Readonly<{ base: string }> & Pick<Props, "newLink" | "isJustEnded">) {
  return (
    <>
      <section className="review-part" aria-labelledby="other-device">
        <h2 id="other-device">Go on from another device</h2>
        {newLink === null ? null : <NewLink link={newLink} />}
        <MakeLink base={base} isAnother={newLink !== null} />
      </section>
      <section className="review-part" aria-labelledby="other-devices">
        <h2 id="other-devices">Other devices</h2>
        {isJustEnded ? (
          <p className="notice" role="status">
            Every other device has lost its access, and no link made before opens this assessment any more.
          </p>
        ) : null}
        <form method="post" action={`${base}/end-other-devices`}>
          <p>
            A device that used the link may do what this one may, deleting included, until you end that. It ends the
            link too.
          </p>
          <button className="button button-quiet" type="submit">
            End other devices
          </button>
        </form>
      </section>
    </>
  );
}

function Deletion({ assessment, base }: Readonly<{ base: string }> & Pick<Props, "assessment">) {
  return (
    <section className="review-part" aria-labelledby="delete">
      <h2 id="delete">Delete for good</h2>
      <p>The assessment, its answers, its report and its link, on every device. Nobody can bring them back.</p>
      <details>
        <summary>Delete this assessment…</summary>
        <form method="post" action={`${base}/delete`} id="delete-form">
          <p>
            Delete <strong>{assessment.scope}</strong> and everything in it?
          </p>
          <button className="button button-danger" type="submit">
            Yes, delete for good
          </button>
        </form>
      </details>
      <ForgetOnSubmit formId="delete-form" assessmentId={assessment.id} />
    </section>
  );
}
