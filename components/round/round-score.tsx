import type { OpenedRound } from "@/lib/core/team/opened-round";
import { roundAgreedWords } from "@/lib/wording/rounds";

/** A closed round in one line: respondents, score with range, agreement. */
export function RoundScore({ round: { headline, depth } }: Readonly<{ round: OpenedRound }>) {
  if (headline?.kind !== "shown") return null;
  const { respondents, points, highPoints, agreement } = headline;
  if (points === null) return <>{respondents} answered, and no control applies</>;
  const range = highPoints !== null && highPoints > points ? `${points} to ${highPoints}` : String(points);
  return (
    <>
      {range} of 100 by {respondents} respondents, {depth === "quick" ? "core controls" : "all controls"},{" "}
      {roundAgreedWords(agreement)}
    </>
  );
}
