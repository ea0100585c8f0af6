import { eventWords } from "@/lib/wording/account-words";
import { dayAndTime } from "@/lib/wording/dates";
import { networkWords } from "@/lib/wording/network-words";
import { TableScroll } from "../ui/table-scroll";

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
      <TableScroll name="Events">
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
                <td>{networkWords(one.network)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
