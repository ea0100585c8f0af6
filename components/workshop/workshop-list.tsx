import type { OpenedRound } from "@/lib/core/team/opened-round";
import { day } from "@/lib/wording/dates";
import { joinedWords } from "@/lib/wording/room-words";
import { withheldWords } from "@/lib/wording/round-words";
import { RoundScore } from "../round/round-score";

type Props = Readonly<{ workspaceId: string; workshops: readonly OpenedRound[] }>;

/** The workshops of a workspace, open ones first. */
export function WorkshopList({ workspaceId, workshops }: Props) {
  return (
    <ul className="row-list">
      {workshops.map((one) => (
        <li key={one.assessmentId}>
          <p>
            <a href={`/workspaces/${workspaceId}/workshops/${one.assessmentId}`}>
              <bdi>{one.scope}</bdi>
            </a>
            <span className="small">
              {one.closedAt === null ? `Open since ${day(one.openedAt)}` : `Closed ${day(one.closedAt)}`}
              {one.leadName === null ? "" : ` · led by ${one.leadName}`}
            </span>
          </p>
          <p>
            {one.closedAt === null ? joinedWords(one.counts.begun) : null}
            {one.headline?.kind === "withheld" ? withheldWords(one.headline.reason, one.threshold) : null}
            <RoundScore round={one} />
          </p>
          {one.headline?.kind === "shown" ? (
            <p>
              <a href={`/report/${one.assessmentId}`}>
                Report<span className="hidden-visually"> of {one.scope}</span>
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
