import type { ShareLink } from "@/lib/core/sharing/share-link";
import { Done } from "../ui/done";
import { EndAll } from "./end-all";
import { ShareLinkList } from "./share-link-list";
import "./sharing.css";

/** Every link that somebody has, over all reports. */
export function OwnShareLinks({ links, done }: Readonly<{ links: readonly ShareLink[]; done: string | null }>) {
  return (
    <>
      <h1>Shared links</h1>
      <p className="lead">Every link by which somebody may read a report of yours, the newest first.</p>
      <Done words={done} />
      {links.length === 0 ? (
        <p>
          There is none. Open a report and choose “Share”; <a href="/assess">your assessments</a> lead to their reports.
        </p>
      ) : (
        <ShareLinkList links={links} isScopeSaid={true} />
      )}
      <EndAll links={links} action="/shared-links/end-all" whose="of yours" />
    </>
  );
}
