import type { RoundChange, RoundPoint } from "@/lib/core/team/round-trend";
import { shortDay } from "@/lib/wording/dates";
import { sentence } from "@/lib/wording/numbers";
import { roundAgreementWords, roundBreakWords, roundChangeShort, roundChangeWords } from "@/lib/wording/rounds";
import type { RoundColumn } from "./spec";

type Point = Omit<RoundPoint, "assessmentId" | "domains">;
type Since = Readonly<{ change: RoundChange; before: Pick<Point, "basis" | "questionnaire">; words?: string }>;

/** A round as a column; `words` names the round that the change is since, where it is not simply the one before. */
export function roundColumn(point: Point, label: string, since: Since | null): RoundColumn {
  const { points, highPoints, agreement, respondents, at } = point;
  return {
    label,
    ...shortDay(at),
    respondents: String(respondents),
    score: points === null || highPoints === null ? null : { points, highPoints },
    noScore: { short: "no score", words: "no score" },
    agreement: agreement === null ? null : roundAgreementWords(agreement),
    change:
      since === null
        ? null
        : { words: sentence(roundChangeWords(since.change, since.words)), short: roundChangeShort(since.change) },
    break: since === null ? null : roundBreakWords(since.change, since.before, point),
  };
}
