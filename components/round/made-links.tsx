import { respondentWords } from "@/lib/wording/round-words";
import { CopyButton } from "../ui/copy-button";
import { QrCode } from "../ui/qr-code";

/** Links into a round, just made, as its page shows them for a minute. */
export type ShownLinks = Readonly<{
  /** How many go out by mail, and are not shown. */
  mailed: number;
  /** The link for all. */
  open: string | null;
  people: readonly Readonly<{ name: string | null; email: string | null; link: string; text: string }>[];
  /** Where all of them can be downloaded as a table, as long as they are shown. */
  file: string;
}>;

/** Up to this many, each link stands in a text of its own, ready to be sent. */
const mostTexts = 10;

/** Links that are shown for a minute, each in a text that can be sent as it is. */
export function MadeLinksView({ made: { mailed, open, people, file } }: Readonly<{ made: ShownLinks }>) {
  return (
    <>
      {mailed === 0 ? null : (
        <p className="notice" role="status">
          {mailed === 1 ? "One email is" : `${mailed} emails are`} being sent. What became of each is shown beside the
          person.
        </p>
      )}
      {open === null ? null : (
        <section className="workspace-part" aria-labelledby="open-link">
          <h2 id="open-link">The link for all</h2>
          <p className="notice" role="status">
            Copy it now: we cannot show it again. Whoever has it can answer, as often as there are browsers; end it
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
      {people.length === 0 ? null : <PersonalLinks people={people} file={file} />}
    </>
  );
}

function PersonalLinks({ people, file }: Pick<ShownLinks, "people" | "file">) {
  return (
    <section className="workspace-part" aria-labelledby="texts">
      <h2 id="texts">{people.length === 1 ? "What to send" : `What to send to ${people.length} people`}</h2>
      <p className="notice" role="status">
        Copy and send it yourself now: we cannot show it again. Each link is for one person.
      </p>
      {people.length === 1 ? null : (
        <>
          <label className="field-label" htmlFor="all-links">
            All links, for a spreadsheet or a mail merge
          </label>
          <textarea className="field-input" id="all-links" readOnly rows={6} value={people.map(tableLine).join("\n")} />
          <CopyButton fieldId="all-links" />
          <p>
            <a className="button button-quiet" href={file} download>
              Download links and texts (CSV)
            </a>
          </p>
        </>
      )}
      {people.length > mostTexts
        ? null
        : people.map((person, index) => (
            <PersonText key={person.link} person={person} index={index} isOpen={people.length <= 3} />
          ))}
    </section>
  );
}

function tableLine({ name, email, link }: ShownLinks["people"][number]): string {
  return [name ?? "", email ?? "", link].join("\t");
}

function PersonText({
  person: { name, email, text },
  index,
  isOpen,
}: Readonly<{ person: ShownLinks["people"][number]; index: number; isOpen: boolean }>) {
  return (
    <details open={isOpen}>
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
  );
}
