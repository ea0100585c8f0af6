import type { FiguresChange } from "@/lib/core/benchmark/figures-change";
import { isUnchanged, type ReportChanges } from "@/lib/core/report/report-changes";
import type { ShareLink } from "@/lib/core/sharing/share-link";
import { day } from "@/lib/wording/dates";
import { figuresChangeWords } from "@/lib/wording/newer-figures";
import { changeSentences } from "@/lib/wording/share-links";
import { DaysField } from "./days-field";

type Props = Readonly<{
  address: string;
  link: ShareLink;
  changes: ReportChanges | null;
  days: readonly number[];
  usual: number;
}>;

/** What would change in what the link shows, and the way to let it. */
export function RenewShareLink({ address, link, changes, days, usual }: Props) {
  return (
    <section className="share-part" aria-labelledby="renew">
      <h2 id="renew">Renew it</h2>
      <p>The link stays the same, shows the report as it is now, and is open anew for as long as you say.</p>
      <Changes link={link} changes={changes} />
      <form method="post" action={`${address}/renew`}>
        <input type="hidden" name="revision" value={link.revision} />
        <DaysField days={days} chosen={usual} wrong={null} />
        <button className="button" type="submit">
          Renew the link
        </button>
      </form>
    </section>
  );
}

function figureSentences(change: FiguresChange): readonly string[] {
  return figuresChangeWords(change).map((words) => `${change.title}: ${words}`);
}

function Changes({ link, changes }: Pick<Props, "link" | "changes">) {
  if (changes === null) {
    return (
      <p className="notice">
        What it shows was frozen by an earlier version that this one cannot open, so visitors see none of it. Renewing
        mends that.
      </p>
    );
  }
  if (isUnchanged(changes)) return <p>Nothing that it shows has changed since {day(link.frozenAt)}.</p>;
  return (
    <>
      <p>Since {day(link.frozenAt)} this has changed, and a renewed link would show it:</p>
      <ul className="share-changes">
        {[...changeSentences(changes), ...changes.figures.flatMap(figureSentences)].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
