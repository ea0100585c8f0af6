import type { Report } from "@/lib/core/report/report";
import { targetProfileLabel } from "@/lib/wording/labels";
import { assessmentSource } from "./assessment-source";
import { domainRow } from "./domain-rows";
import type { LedgerSpec } from "./spec";

/** Domains sorted by their distance to the line, furthest below first; those without a score last. */
export function ledgerSpec(report: Report, claim: string): LedgerSpec {
  const byDistance = report.domains.toSorted(
    (one, two) => (one.result?.distancePoints ?? 101) - (two.result?.distancePoints ?? 101),
  );
  return {
    kind: "ledger",
    caption: {
      claim,
      measure: `Score per domain, 0 to 100. Hatched: what unknown answers could add. Line: target “${targetProfileLabel(report.targetProfile)}”. Sorted by distance to it.`,
      note: null,
      ...assessmentSource(report),
    },
    rows: byDistance.map(domainRow),
  };
}
