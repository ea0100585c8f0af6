import type { ShareDay } from "@/lib/core/sharing/share-link";
import { day } from "@/lib/wording/dates";
import { networkWords } from "@/lib/wording/network-words";
import { TableScroll } from "../ui/table-scroll";

/** On which days a link was looked at, and from where, as coarse as that is kept. */
export function ShareViews({ views }: Readonly<{ views: readonly ShareDay[] }>) {
  if (views.length === 0) return null;
  return (
    <section className="share-part" aria-labelledby="views">
      <h2 id="views">Views</h2>
      <TableScroll name="Views by day">
        <table className="table">
          <caption>The last 35 days. Previews in chats and mail are not counted.</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col" className="table-number">
                Views
              </th>
              <th scope="col">Networks</th>
            </tr>
          </thead>
          <tbody>
            {views.map((one) => (
              <tr key={one.day}>
                <th scope="row">{day(one.day)}</th>
                <td className="table-number">{one.count}</td>
                <td>{one.networks.length === 0 ? "not known" : one.networks.map(networkWords).join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
