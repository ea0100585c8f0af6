import type { ReportDomain } from "@/lib/core/report/report";
import { signedPoints } from "@/lib/wording/numbers";
import { notShown } from "@/lib/wording/team";
import type { DomainRow } from "./spec";

/** A domain as a row of ledger or radar. */
export function domainRow({ shortTitle, result, isWithheld, knownCount, controlCount }: ReportDomain): DomainRow {
  return {
    label: shortTitle,
    noScore: isWithheld ? notShown : "no control applies",
    known: `${knownCount} of ${controlCount}`,
    score:
      result === null
        ? null
        : {
            points: result.points,
            highPoints: result.highPoints,
            targetPoints: result.targetPoints,
            distance: signedPoints(result.distancePoints),
            isBelow: result.distancePoints < 0,
          },
  };
}
