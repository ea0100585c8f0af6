import type { MyRound } from "@/lib/core/team/opened-round";

/** What the header says on a respondent's pages: what is asked, and where. */
export function RoundNav({ round }: Readonly<{ round: MyRound }>) {
  return (
    <span className="site-nav-text">
      <bdi>{round.scope}</bdi> · round of <bdi>{round.workspaceName}</bdi>
    </span>
  );
}
