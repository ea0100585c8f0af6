import type { AuditLine } from "@/lib/core/workspace/workspace-export";
import { dayAndTime } from "@/lib/wording/dates";
import { networkWords } from "@/lib/wording/network-words";
import { actorWords, detailWords, eventWords, objectWords } from "@/lib/wording/workspace-words";
import { TableScroll } from "../ui/table-scroll";

type Props = Readonly<{
  lines: readonly AuditLine[];
  /** Where the log no longer fits what was written; null: it is whole. */
  brokenAt: number | null;
  csvAddress: string;
  /** The address of older lines; null: there are none. */
  olderAddress: string | null;
}>;

/** What was done in a workspace, the newest first. */
export function AuditLog({ lines, brokenAt, csvAddress, olderAddress }: Props) {
  return (
    <>
      <p>
        Every change is written down together with the change itself, and each line carries a hash over itself and the
        line before. Lines are kept for 400 days. Names are those of today.
      </p>
      {brokenAt === null ? (
        <p className="notice">
          The hashes fit: no single line was changed or removed. This does not prove that nobody rewrote the whole log,
          or removed its newest lines: whoever can change the tables of the database can compute the hashes again. For
          proof against them, export the log regularly and keep the file elsewhere.
        </p>
      ) : (
        <p className="notice notice-signal" role="alert">
          Line {brokenAt} does not fit the one before it: the log was changed in the database.
        </p>
      )}
      <TableScroll name="Log">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Whom or which</th>
              <th scope="col">Who</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.position}>
                <td>{line.position}</td>
                <td>{dayAndTime(line.at)}</td>
                <td>
                  {eventWords(line.event)}
                  <span className="small"> {detailWords(line.details)}</span>
                </td>
                <td>
                  <bdi>{objectWords(line)}</bdi>
                </td>
                <td>
                  <bdi>{actorWords(line)}</bdi>
                  {line.network === null ? null : <span className="small"> {networkWords(line.network)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <div className="button-row">
        {olderAddress === null ? null : (
          <a className="button button-quiet" href={olderAddress}>
            Older lines
          </a>
        )}
        <a className="button button-quiet" href={csvAddress}>
          The whole log as CSV
        </a>
      </div>
    </>
  );
}
