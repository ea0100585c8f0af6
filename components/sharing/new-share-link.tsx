import type { ShareLink } from "@/lib/core/sharing/share-link";
import { day } from "@/lib/wording/dates";
import { shownWords } from "@/lib/wording/share-links";
import { CopyButton } from "../ui/copy-button";

/** A link just made, in the one minute that it can be shown. */
export function NewShareLink({ address, link }: Readonly<{ address: string; link: ShareLink | null }>) {
  return (
    <section className="share-new notice" aria-labelledby="new-link">
      <h2 id="new-link">Your link is ready</h2>
      <div className="field">
        <label className="field-label" htmlFor="link">
          Link to send
        </label>
        <p className="field-hint">
          Copy it now: we cannot show it again.{" "}
          {link === null ? null : `It shows the ${shownWords(link)}, until ${day(link.expiresAt)}.`}{" "}
          {link?.hasPassphrase ? "Send the passphrase by another way." : null}
        </p>
        <input className="field-input" id="link" readOnly value={address} />
      </div>
      <CopyButton fieldId="link" />
    </section>
  );
}
