import type { ReportChanges } from "@/lib/core/report/report-changes";
import { type ShareDay, type ShareLink, usualDays } from "@/lib/core/sharing/share-link";
import { day } from "@/lib/wording/dates";
import { linkName, shownWords, stateWords, viewsWords } from "@/lib/wording/share-links";
import { AskFirst } from "../ui/ask-first";
import { Done } from "../ui/done";
import { type RefusedForm, RefusedSummary } from "../ui/refused-form";
import { PassphraseField } from "./passphrase-field";
import { RenewShareLink } from "./renew-share-link";
import { ShareViews } from "./share-views";
import "./sharing.css";

type Props = Readonly<{
  link: ShareLink;
  views: readonly ShareDay[];
  /** What renewing would change; null where what the link shows cannot be opened any more. */
  changes: ReportChanges | null;
  offeredDays: readonly number[];
  refused: RefusedForm | null;
  /** What was just done. */
  done: string | null;
}>;

/** One share link: how it stands, who looked, and everything that can be done to it. */
export function ShareLinkPage({ link, views, changes, offeredDays, refused, done }: Props) {
  const share = `/report/${link.assessmentId}/share`;
  const address = `${share}/links/${link.id}`;
  return (
    <>
      <p className="small">
        <a href={share}>All links to this report</a> · {link.scope}
      </p>
      <h1>{linkName(link)}</h1>
      <p className="lead">{stateWords(link)}.</p>
      <RefusedSummary title="The passphrase was not changed" refused={refused} />
      <Done words={done} />
      <p>
        It shows the {shownWords(link)}, as of {day(link.frozenAt)}. {viewsWords(link)}.
      </p>
      {link.state === "locked" ? <Unlock address={address} /> : null}
      <ShareViews views={views} />
      {link.state === "ended" ? null : (
        <>
          <RenewShareLink
            address={address}
            link={link}
            changes={changes}
            days={offeredDays}
            usual={offeredDays.includes(usualDays) ? usualDays : 1}
          />
          <ChangePassphrase address={address} link={link} wrong={refused?.wrong.passphrase ?? null} />
          <section className="share-part" aria-labelledby="end">
            <h2 id="end">End it</h2>
            <AskFirst
              action={`${address}/end`}
              summary="End this link"
              question="The link stops working at once, also for people who have the report open. It cannot be brought back."
              button="Yes, end it"
            />
          </section>
        </>
      )}
    </>
  );
}

function Unlock({ address }: Readonly<{ address: string }>) {
  return (
    <section className="notice notice-signal" aria-label="Locked">
      <p>
        Somebody entered fifty wrong passphrases within a day. Nobody can open the link until you let them; a new
        passphrase below opens it too.
      </p>
      <form method="post" action={`${address}/unlock`}>
        <button className="button" type="submit">
          Open it again
        </button>
      </form>
    </section>
  );
}

type ChangeProps = Readonly<{ address: string; link: ShareLink; wrong: string | null }>;

function ChangePassphrase({ address, link, wrong }: ChangeProps) {
  return (
    <section className="share-part" aria-labelledby="change-passphrase">
      <h2 id="change-passphrase">Passphrase</h2>
      <p>{link.hasPassphrase ? "The link asks for one." : "The link asks for none."}</p>
      <form method="post" action={`${address}/passphrase`}>
        <PassphraseField
          label="New passphrase"
          hint="At least 8 characters. People who have the report open have to open the link again."
          wrong={wrong}
        />
        <button className="button button-quiet" type="submit">
          {link.hasPassphrase ? "Change the passphrase" : "Ask for this passphrase"}
        </button>
      </form>
      {link.hasPassphrase ? (
        <AskFirst
          action={`${address}/passphrase/remove`}
          summary="Remove the passphrase"
          question="Anyone who has the link can then read the report without a passphrase."
          button="Yes, remove it"
        />
      ) : null}
    </section>
  );
}
