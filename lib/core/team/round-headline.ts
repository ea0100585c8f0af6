import type { RoundHeadline } from "./opened-round";
import type { RoundReport } from "./round-report";

/** What a list of rounds says of a closed one: from its report alone, so that it shows no more than that. */
export function roundHeadline(made: RoundReport): RoundHeadline {
  if (made.kind === "withheld") return { kind: "withheld", reason: made.reason };
  const { result, team } = made.report;
  return {
    kind: "shown",
    respondents: team.respondents,
    points: result?.points ?? null,
    highPoints: result?.highPoints ?? null,
    agreement: team.agreement?.tenths ?? null,
  };
}
