import { eventWords } from "@/lib/wording/account-words";
import { dayAndTime } from "@/lib/wording/dates";

export type ShownEvent = Readonly<{
  at: string;
  event: string;
  by: string | null;
  isRefused: boolean;
  network: string | null;
}>;

/** What happened to the account lately, so that its owner sees what was not their doing. */
export function AccountEvents({ events }: Readonly<{ events: readonly ShownEvent[] }>) {
  return (
    <section className="account-part" aria-labelledby="events">
      <h2 id="events">What happened lately</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label="Events">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Network</th>
            </tr>
          </thead>
          <tbody>
            {events.map((one) => (
              <tr key={`${one.at} ${one.event}`}>
                <td>{dayAndTime(one.at)}</td>
                <td>{eventWords(one)}</td>
                <td>{one.network ?? "not known"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
