import type { PracticeFigure } from "@/lib/core/benchmark/comparison";
import { notesOn } from "@/lib/core/report/gather-notes";
import type { Report, ReportControl } from "@/lib/core/report/report";
import { ownLevel } from "@/lib/wording/labels";
import { knownShare, tenths } from "@/lib/wording/numbers";
import { type CsvRow, csvRow, proportionCells } from "./csv-row";

/** Every domain's score, what it could be, its target and how much is known. */
export function domainRows(report: Report): readonly CsvRow[] {
  return report.domains.flatMap(({ id, title, result, knownCount, controlCount }) => {
    const row = (given: Pick<CsvRow, "field" | "shown" | "value" | "unit">) =>
      csvRow({ section: "domain", id, title, ...given });
    const known = [
      row({ field: "controls", shown: controlCount, value: controlCount, unit: "count" }),
      row({ field: "controls known", shown: knownCount, value: knownCount, unit: "count" }),
    ];
    if (result === null) return [row({ field: "score", shown: "no score", value: null, unit: "text" }), ...known];
    return [
      row({ field: "score", shown: result.points, value: result.score, unit: "points" }),
      row({ field: "range high", shown: result.highPoints, value: result.range.high, unit: "points" }),
      row({ field: "target", shown: result.targetPoints, value: result.target, unit: "points" }),
      row({ field: "distance to target", shown: result.distancePoints, value: result.distancePoints, unit: "points" }),
      row({ field: "coverage", shown: knownShare(result.coverage), value: result.coverage, unit: "proportion" }),
      ...known,
    ];
  });
}

/** All gaps, by what closing brings. */
export function gapRows(report: Report): readonly CsvRow[] {
  return report.gaps.map(({ control, gain, gainTenths, remediation }) =>
    csvRow({
      section: "gap",
      id: control.id,
      title: control.title,
      field: "gain",
      shown: tenths(gainTenths),
      value: gain,
      unit: "points",
      note: remediation.summary,
      source: remediation.links[0]?.url ?? null,
    }),
  );
}

/** All unknown controls, by what knowing could add. */
export function unknownRows(report: Report): readonly CsvRow[] {
  return report.unknowns.map(({ control, gain, gainTenths }) =>
    csvRow({
      section: "unknown",
      id: control.id,
      title: control.title,
      field: "could add",
      shown: tenths(gainTenths),
      value: gain,
      unit: "points",
      note: control.question,
    }),
  );
}

/** Every control's level, target and weight. */
export function controlRows(report: Report): readonly CsvRow[] {
  return report.controls.flatMap((control) => {
    const { id, title, target, targetText, weight } = control;
    return [
      csvRow({ section: "control", id, title, field: "level", ...levelOf(control) }),
      csvRow({
        section: "control",
        id,
        title,
        field: "target",
        shown: target,
        value: target,
        unit: "level",
        note: targetText,
      }),
      csvRow({ section: "control", id, title, field: "weight", shown: weight, value: weight, unit: "weight" }),
    ];
  });
}

/** Everything that was noted beside an answer. */
export function noteRows(report: Report): readonly CsvRow[] {
  return report.controls.flatMap(({ id, title }) =>
    notesOn(report.notes, id).map((shown) =>
      csvRow({ section: "note", id, title, field: "note", shown, unit: "text" }),
    ),
  );
}

/** Every published figure that stands beside a control. */
export function practiceRows(report: Report): readonly CsvRow[] {
  return report.controls.flatMap(({ id, practices }) =>
    practices.map((practice) =>
      csvRow({
        section: "practice",
        id,
        title: practice.says,
        field: practice.isTelemetry ? "observed" : "published",
        ...proportionCells(practice),
        edition: practice.edition,
        is_yours: isYours(practice),
        note: `levels ${practice.levels.join(", ")}`,
        source: practice.sourceUrl,
      }),
    ),
  );
}

function isYours({ isYours: own }: PracticeFigure): "yes" | "no" | null {
  if (own === null) return null;
  return own ? "yes" : "no";
}

function levelOf(control: ReportControl): Pick<CsvRow, "shown" | "value" | "unit" | "note"> {
  const { level, levelText } = control;
  if (level === null) return { shown: ownLevel(control), value: null, unit: "text", note: null };
  return { shown: ownLevel(control), value: level, unit: "level", note: levelText };
}
