import type { ShareLink } from "@/lib/core/sharing/share-link";
import { linkName, shownWords, stateWords, viewsWords } from "@/lib/wording/share-links";
import { AskFirst } from "../ui/ask-first";

type Props = Readonly<{
  links: readonly ShareLink[];
  /** Whether each link says of which assessment it is. */
  isScopeSaid: boolean;
}>;

/** Share links with what they show, how they stand and how often they were looked at. */
export function ShareLinkList({ links, isScopeSaid }: Props) {
  return (
    <ul className="share-links">
      {links.map((link) => (
        <li key={link.id} className={link.state === "open" ? undefined : "share-link-closed"}>
          <div>
            <p className="share-link-name">
              <strong>{linkName(link)}</strong>
              {isScopeSaid ? ` · ${link.scope}` : null}
            </p>
            <p>{stateWords(link)}</p>
            <p className="small">
              {shownWords(link)}
              {link.hasPassphrase ? ", with a passphrase" : ""} · {viewsWords(link)}
            </p>
          </div>
          <LinkActions link={link} />
        </li>
      ))}
    </ul>
  );
}

function LinkActions({ link }: Readonly<{ link: ShareLink }>) {
  const address = `/report/${link.assessmentId}/share/links/${link.id}`;
  const ofWhich = <span className="hidden-visually"> {linkName(link)}</span>;
  if (link.state === "ended") return null;
  return (
    <div className="button-row">
      <a className="button button-quiet" href={address}>
        Change{ofWhich}
      </a>
      <AskFirst
        action={`${address}/end`}
        summary={<>End{ofWhich}</>}
        question="The link stops working at once, also for people who have the report open. It cannot be brought back."
        button="End this link"
      />
    </div>
  );
}
