import { reportCharts } from "@/lib/charts/report-charts";
import { teamCharts } from "@/lib/charts/team";
import { tokens } from "@/lib/charts/tokens";
import { type Report, shownGaps } from "@/lib/core/report/report";
import { gapsClaim, unknownsClaim } from "@/lib/wording/claims";
import { day } from "@/lib/wording/dates";
import { headline } from "@/lib/wording/headline";
import { scopeLabel } from "@/lib/wording/labels";
import { withoutAnswer } from "@/lib/wording/without-answer";
import { type ChartPicture, chartPicture } from "./chart-picture";
import { controlGroups } from "./control-rows";
import { coverOf } from "./cover";
import { gapEntries, gapRows, unknownRows } from "./gap-entries";
import { method } from "./method";
import type { Paper } from "./paper";
import { printedNotes } from "./printed-notes";
import { sourceEntries } from "./source-entries";
import { teamPages } from "./team";

/** Everything that the template sets, in the order it stands there. The template itself knows no word and no number. */
export type PdfDocument = ReturnType<typeof pdfDocument>;

/** A report as a document of words and pictures. */
export function pdfDocument(report: Report, paper: Paper) {
  const said = headline(report);
  const charts = picturesOf(report);
  const isWhole = report.shared !== "summary";
  return {
    paper: paper === "a4" ? "a4" : "us-letter",
    colours: tokens.light,
    date: dateParts(report.computedAt),
    running: {
      left: "Readiness report",
      right: scopeLabel(report),
      foot: `Plimsoll · questionnaire ${report.versions.questionnaire} · scoring ${report.versions.scoring} · figures ${report.versions.figures}`,
      synthetic: report.isSynthetic ? "Synthetic example: a made-up organisation" : null,
      of: "of",
    },
    cover: coverOf(report, day(report.computedAt)),
    summary: {
      title: "Executive summary",
      claim: said.title,
      lead: said.lead,
      figures: said.figures,
      gauge: charts.gauge,
      gaps: isWhole ? gapRows(report, 3) : null,
      contents: "In this document",
    },
    team: isWhole ? teamPages(report, charts.team) : null,
    domains: { title: "The domains", charts: charts.domains },
    industry: { title: "Against the industry", without: withoutAnswer(report), charts: charts.industry },
    controls: isWhole ? controlParts(report) : null,
    method: {
      title: "Method and sources",
      passages: method(report),
      profile: { title: "Profile", rows: report.profile },
      sources: { title: "Sources", entries: sourceEntries(report) },
    },
  };
}

/** What the document says of single controls: what to close, what to find out, and all of them. */
function controlParts(report: Report) {
  const { printed, rest } = printedNotes(report);
  return {
    gaps: {
      title: "What to do first",
      claim: gapsClaim(report),
      rest: report.gaps.length > shownGaps ? "Those not listed here stand in the table of all controls." : null,
      entries: gapEntries(report, shownGaps),
    },
    unknowns: { title: "Find out first", claim: unknownsClaim(report), table: unknownRows(report, shownGaps) },
    all: {
      title: "All controls",
      lead: "Level now → target level. Boxes are levels 1 to 4: filled as far as reached, hatched where not known, the line at the target.",
      head: ["Control", "Now → target", "What was answered", "Weight"],
      others: "Others",
      notes: "Notes",
      groups: controlGroups(report, printed),
      rest,
    },
  };
}

type Pictures = Readonly<{
  gauge: ChartPicture | null;
  team: readonly ChartPicture[];
  domains: readonly ChartPicture[];
  industry: readonly ChartPicture[];
}>;

function picturesOf(report: Report): Pictures {
  const charts = reportCharts(report);
  const gauge = charts.find(({ spec }) => spec.kind === "gauge");
  return {
    gauge: gauge === undefined ? null : chartPicture(gauge),
    team: teamCharts(report).map(chartPicture),
    domains: charts.filter(({ spec }) => spec.kind === "ledger" || spec.kind === "radar").map(chartPicture),
    industry: charts.filter(({ spec }) => spec.kind === "bars" || spec.kind === "trend").map(chartPicture),
  };
}

/** The report's own date, in UTC, so that the same report makes the same bytes wherever it is printed. */
function dateParts(instant: string) {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
