import { z } from "zod";
import { shareTeam, summariseTeam } from "../team/share-team";
import { frozenFormat, frozenReport } from "./frozen-report";
import type { Report } from "./report";
import type { SharedDetail } from "./shared-detail";

/** What somebody shares of a report. A summary shows no notes, whatever is chosen. */
export type Shown = Readonly<{ detail: SharedDetail; isScopeShown: boolean; areNotesShown: boolean }>;

/** A report as a share link keeps it, with the version of its form. */
export type Frozen = Readonly<{ format: number; report: Report }>;

/**
 * The report as visitors are shown it, in nothing but the fields that `frozenReport` lists: without ids, and without its
 * scope and its notes unless they are shown. A summary holds the score and the domains: no answer, no control, no note, no gap, no profile.
 */
export function freezeReport(report: Report, { detail, isScopeShown, areNotesShown }: Shown): Frozen {
  const shown: Report = {
    ...report,
    assessmentId: null,
    scope: isScopeShown ? report.scope : null,
    shared: detail,
    notes: areNotesShown ? report.notes : [],
    newerFigures: null,
    otherBasis: null,
    team: report.team === null ? null : shareTeam(report.team),
  };
  return { format: frozenFormat, report: frozenReport.parse(detail === "summary" ? summaryOf(shown) : shown) };
}

/** The report of a stored value; null where this version cannot open it any more. */
export function openFrozen(stored: unknown): Report | null {
  const { data } = envelopeSchema.safeParse(stored);
  return data?.format === frozenFormat ? (frozenReport.safeParse(data.report).data ?? null) : null;
}

const envelopeSchema = z.object({ format: z.int(), report: z.unknown() });

function summaryOf(report: Report): Report {
  return {
    ...report,
    // What closing the gaps brings would say of gaps that are not shown.
    result: report.result === null ? null : { ...report.result, shownGain: 0 },
    profile: [],
    controls: [],
    gaps: [],
    unknowns: [],
    notes: [],
    comparisons: [],
    segmentBy: null,
    sources: [],
    team: report.team === null ? null : summariseTeam(report.team),
  };
}
