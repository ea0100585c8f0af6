import { day } from "@/lib/wording/dates";

/** A link that is open, to a report that this version cannot show. */
export function TooOldReport({ frozenAt }: Readonly<{ frozenAt: string }>) {
  return (
    <div className="failing">
      <h1>This report is too old to be shown</h1>
      <p>
        It was shared on {day(frozenAt)} from an earlier version of Plimsoll, and its form has changed since. The link
        itself is fine: ask whoever sent it to renew it, then open it again.
      </p>
    </div>
  );
}
