import { respondentWords } from "@/lib/wording/round-words";
import { CopyButton } from "../ui/copy-button";
import { QrCode } from "../ui/qr-code";

/** Links into a round, just made, as its page shows them for a minute. */
export type ShownLinks = Readonly<{
  /** How many went out by mail, and are not shown. */
  mailed: number;
  /** The link for all. */
  open: string | null;
  people: readonly Readonly<{ name: string | null; email: string | null; text: string }>[];
}>;

/** Links that are shown for a minute, each in a text that can be sent as it is. */
export function MadeLinksView({ made: { mailed, open, people } }: Readonly<{ made: ShownLinks }>) {
  return (
    <>
      {mailed === 0 ? null : (
        <p className="notice" role="status">
          {mailed === 1 ? "One mail is" : `${mailed} mails are`} on the way.
        </p>
      )}
      {open === null ? null : (
        <section className="workspace-part" aria-labelledby="open-link">
          <h2 id="open-link">The link for all</h2>
          <p className="notice" role="status">
            Shown for one minute, then never again. Whoever has it can answer, as often as there are browsers; end it
            whenever you like.
          </p>
          <div className="field">
            <label className="field-label" htmlFor="link">
              Link
            </label>
            <input className="field-input" id="link" readOnly value={open} />
          </div>
          <CopyButton fieldId="link" />
          <figure className="round-code">
            <QrCode text={open} name="The link as a code for phones" />
          </figure>
        </section>
      )}
      {people.length === 0 ? null : (
        <section className="workspace-part" aria-labelledby="texts">
          <h2 id="texts">{people.length === 1 ? "What to send" : `What to send to ${people.length} people`}</h2>
          <p className="notice" role="status">
            Shown for one minute, then never again: copy and send it yourself. Each link is for one person.
          </p>
          {people.map(({ name, email, text }, index) => (
            <details key={text} open={people.length <= 3}>
              <summary>
                <bdi>{respondentWords({ name, email })}</bdi>
                {name !== null && email !== null ? (
                  <>
                    {" "}
                    · <bdi>{email}</bdi>
                  </>
                ) : null}
              </summary>
              <label className="hidden-visually" htmlFor={`text-${index}`}>
                Text for {respondentWords({ name, email })}
              </label>
              <textarea className="field-input" id={`text-${index}`} readOnly rows={9} value={text} />
              <CopyButton fieldId={`text-${index}`} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}
