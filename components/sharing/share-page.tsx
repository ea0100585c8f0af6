import type { Assessment } from "@/lib/core/questionnaire/assessment";
import type { ShareLink } from "@/lib/core/sharing/share-link";
import { Done } from "../ui/done";
import { ChooseShown } from "./choose-shown";
import { EndAll } from "./end-all";
import { NewShareLink } from "./new-share-link";
import { ShareLinkList } from "./share-link-list";
import "./sharing.css";

type Props = Readonly<{
  assessment: Assessment;
  links: readonly ShareLink[];
  /** The link just made, with its full address; null on every later view. */
  newLink: Readonly<{ id: string; address: string }> | null;
  /** What was just done. */
  done: string | null;
}>;

/** Sharing an assessment's report: what a new link shows, and the links that there are. */
export function SharePage({ assessment, links, newLink, done }: Props) {
  const address = `/report/${assessment.id}/share`;
  const made = links.find(({ id }) => id === newLink?.id);
  return (
    <>
      <p className="small">
        <a href={`/report/${assessment.id}`}>Back to the report</a> · {assessment.scope}
      </p>
      <h1>Share the report</h1>
      <p className="lead">
        A link shows the report as it is today to whoever has it, without an account. It stays as it is when answers
        change, until you renew it.
      </p>
      <Done words={done} />
      {newLink === null ? null : <NewShareLink address={newLink.address} link={made ?? null} />}
      <ChooseShown address={address} scope={assessment.scope} />
      <section className="share-part" aria-labelledby="links">
        <h2 id="links">Links to this report</h2>
        {links.length === 0 ? (
          <p>There is none. The first one that you make will stand here, with how often it was looked at.</p>
        ) : (
          <ShareLinkList links={links} isScopeSaid={false} />
        )}
        <EndAll links={links} action={`${address}/end-all`} whose="to this report" />
        <p className="small">
          <a href="/shared-links">All your links, of all reports</a>
        </p>
      </section>
    </>
  );
}
