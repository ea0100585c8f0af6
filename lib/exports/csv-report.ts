import type { Report } from "@/lib/core/report/report";
import { day, dayAndTime } from "@/lib/wording/dates";
import { headline } from "@/lib/wording/headline";
import { basisLabel, maturityLabel, scopeLabel, targetProfileLabel } from "@/lib/wording/labels";
import { knownShare, weightReached } from "@/lib/wording/numbers";
import { sourceLine } from "@/lib/wording/sources";
import { type CsvRow, csvRow } from "./csv-row";

/** What the report is about, its versions, its score. */
export function reportRows(report: Report): readonly CsvRow[] {
  const { counts, versions } = report;
  const said = headline(report);
  const text = (field: string, shown: string) =>
    csvRow({ section: "report", id: "report", title: "Report", field, shown, unit: "text" });
  const count = (field: string, value: number) =>
    csvRow({ section: "report", id: "report", title: "Report", field, shown: value, value, unit: "count" });
  return [
    text("scope", scopeLabel(report)),
    ...(report.isSynthetic ? [text("synthetic", "Synthetic example: a made-up organisation")] : []),
    text("headline", said.title),
    text("computed", dayAndTime(report.computedAt)),
    text("last answer", day(report.touchedAt)),
    text("basis", basisLabel(report)),
    text("questionnaire", versions.questionnaire),
    text("scoring", versions.scoring),
    text("figures", versions.figures),
    text("target profile", targetProfileLabel(report.targetProfile)),
    count("controls in the questionnaire", counts.total),
    count("controls asked", counts.asked),
    count("controls known", counts.known),
    count("controls not sure", counts.unsure),
    count("controls not answered", counts.unanswered),
    count("controls not applicable", counts.notApplicable),
    count("controls not shown", counts.withheld),
    count("industry questions asked", counts.industryAsked),
    count("industry questions answered", counts.industryAnswered),
    ...report.profile.map(({ title, answer }) =>
      csvRow({ section: "profile", id: "profile", title, field: "answer", shown: answer, unit: "text" }),
    ),
    ...scoreRows(report),
  ];
}

function scoreRows({ result }: Report): readonly CsvRow[] {
  const row = (given: Pick<CsvRow, "field" | "shown" | "value" | "unit">) =>
    csvRow({ section: "score", id: "score", title: "Overall score", ...given });
  if (result === null) return [row({ field: "score", shown: "no score", value: null, unit: "text" })];
  return [
    row({ field: "score", shown: result.points, value: result.score, unit: "points" }),
    row({ field: "range high", shown: result.highPoints, value: result.range.high, unit: "points" }),
    row({ field: "target", shown: result.targetPoints, value: result.target, unit: "points" }),
    row({ field: "distance to target", shown: result.distancePoints, value: result.distancePoints, unit: "points" }),
    row({ field: "coverage", shown: knownShare(result.coverage), value: result.coverage, unit: "proportion" }),
    row({ field: "maturity", shown: maturityLabel(result.maturity), value: null, unit: "text" }),
    row({
      field: "weight applicable",
      shown: result.weights.applicable,
      value: result.weights.applicable,
      unit: "weight",
    }),
    row({
      field: "weight reached",
      shown: weightReached(result.weights.reached),
      value: result.weights.reached,
      unit: "weight",
    }),
    row({ field: "weight unknown", shown: result.weights.unknown, value: result.weights.unknown, unit: "weight" }),
  ];
}

/** Every publication behind a number, one row an address. */
export function sourceRows(report: Report): readonly CsvRow[] {
  return report.sources.flatMap((source) =>
    source.urls.map((url) =>
      csvRow({
        section: "source",
        id: `${source.publisher} ${source.edition}`,
        title: source.report,
        field: "publication",
        shown: sourceLine(source),
        unit: "text",
        n: source.n,
        edition: source.edition,
        source: url,
      }),
    ),
  );
}
