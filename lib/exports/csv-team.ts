import { middleOf } from "@/lib/core/disclosure/level-band";
import type { Report } from "@/lib/core/report/report";
import type { TeamSection } from "@/lib/core/team/team-section";
import type { UnsureCells } from "@/lib/core/team/unsure";
import { agreedWords } from "@/lib/wording/agreed-words";
import { isoDay } from "@/lib/wording/dates";
import { level, levelWords, percent } from "@/lib/wording/numbers";
import { roundAgreementWords, roundChangeWords } from "@/lib/wording/rounds";
import { agreementWords, functionLabel, notShown, unsureWords } from "@/lib/wording/team";
import { teamOptionCount, teamOptionLabel } from "@/lib/wording/team-industry";
import { type CsvRow, csvRow } from "./csv-row";

/** Everything that is said of a team; no row where one person answered. */
export function teamRows({ team }: Report): readonly CsvRow[] {
  if (team === null) return [];
  return [
    ...wholeRows(team),
    ...workshopRows(team),
    ...controlRows(team),
    ...perceptionRows(team),
    ...unsureRows(team),
    ...industryRows(team),
    ...publishedRows(team),
    ...roundRows(team),
  ];
}

function wholeRows({
  threshold,
  respondents,
  byOpenLink,
  functions,
  others,
  agreement,
}: TeamSection): readonly CsvRow[] {
  const count = (field: string, value: number) =>
    csvRow({ section: "team", id: "team", title: "Team", field, shown: value, value, unit: "count" });
  return [
    count("threshold", threshold),
    count("respondents", respondents),
    count("answered by the open link, not in the numbers", byOpenLink),
    ...functions.map((one) => count(`respondents ${functionLabel(one.id)}`, one.respondents)),
    count("respondents others", others),
    csvRow({
      section: "team",
      id: "team",
      title: "Team",
      field: "agreement",
      shown: roundAgreementWords(agreement?.tenths ?? null),
      value: agreement?.tenths ?? null,
      unit: "agreement",
      n: respondents,
    }),
  ];
}

function workshopRows({ workshop }: TeamSection): readonly CsvRow[] {
  if (workshop === null) return [];
  const count = (field: string, value: number) =>
    csvRow({ section: "workshop", id: "workshop", title: "Workshop", field, shown: value, value, unit: "count" });
  return [
    count("controls", workshop.controls),
    count("revealed", workshop.revealed),
    ...workshop.agreed.map(({ controlId: id, title, token }) => {
      const value = token === "unsure" || token === "not-applicable" ? null : Number(token);
      return csvRow({
        section: "workshop",
        id,
        title,
        field: "agreed",
        shown: agreedWords(token),
        value,
        unit: "level",
      });
    }),
  ];
}

function controlRows({ controls }: TeamSection): readonly CsvRow[] {
  return controls.flatMap((control): readonly CsvRow[] => {
    const { controlId: id, title } = control;
    const named = { section: "team control", id, title } as const;
    if (control.kind !== "shown") {
      const shown = control.kind === "withheld" ? notShown : "known to nobody";
      return [csvRow({ ...named, field: "mean level", shown, unit: "text" })];
    }
    const { known, level: mean, agreement, histogram } = control;
    const bins = histogram.kind === "withheld" ? [] : histogram.bins;
    return [
      csvRow({ ...named, field: "mean level", shown: levelWords(control), value: mean, unit: "level", n: known }),
      csvRow({
        ...named,
        field: "agreement",
        shown: agreementWords(agreement),
        value: agreement.kind === "exact" ? agreement.value : null,
        unit: "agreement",
        n: known,
      }),
      ...(control.functions ?? []).map(({ jobFunction, known: n, band }) => {
        const own = { level: middleOf(band), band };
        const field = `mean level ${functionLabel(jobFunction)}`;
        return csvRow({ ...named, field, shown: levelWords(own), value: own.level, unit: "level", n });
      }),
      ...bins.map(({ from, to, count }) =>
        csvRow({
          ...named,
          field: from === to ? `level ${from}` : `levels ${from} to ${to}`,
          shown: count,
          value: count,
          unit: "count",
          n: known,
        }),
      ),
    ];
  });
}

function perceptionRows({ perception }: TeamSection): readonly CsvRow[] {
  const domains = [{ id: "all", title: "All domains", ...perception.overall }, ...perception.domains];
  return [
    ...domains.flatMap(({ id, title, cells, gap, gapPoints, controls }) => {
      const named = { section: "perception", id, title, unit: "points", note: `over ${controls} controls` } as const;
      return [
        ...cells.map(({ jobFunction, score, points }) =>
          csvRow({ ...named, field: functionLabel(jobFunction), shown: points ?? notShown, value: score }),
        ),
        csvRow({ ...named, field: "gap", shown: gapPoints ?? notShown, value: gap }),
      ];
    }),
    ...perception.controls.flatMap(({ controlId: id, title, levels, gap }) => {
      const named = { section: "perception control", id, title, unit: "level" } as const;
      return [
        ...levels.map((one) =>
          csvRow({ ...named, field: functionLabel(one.jobFunction), shown: levelWords(one), value: one.level }),
        ),
        csvRow({ ...named, field: "gap", shown: level(gap), value: gap }),
      ];
    }),
  ];
}

function unsureRows({ unsure }: TeamSection): readonly CsvRow[] {
  const domains = [{ id: "all", title: "All domains", ...unsure.overall }, ...unsure.domains];
  return domains.flatMap(({ id, title, total, cells }) => {
    const row = (field: string, share: UnsureCells["total"]) =>
      csvRow({
        section: "not sure",
        id,
        title,
        field,
        shown: unsureWords(share),
        value: share.kind === "share" ? share.proportion : null,
        unit: share.kind === "share" ? "proportion" : "text",
      });
    return [row("everybody", total), ...cells.map((cell) => row(functionLabel(cell.jobFunction), cell.share))];
  });
}

function industryRows({ industry }: TeamSection): readonly CsvRow[] {
  return industry.flatMap((one) => {
    const section = "team industry";
    if (one.kind === "withheld") {
      return [
        csvRow({ section, id: one.questionId, title: one.question, field: "answers", shown: notShown, unit: "text" }),
      ];
    }
    return one.options.map((option) =>
      csvRow({
        section,
        id: one.questionId,
        title: teamOptionLabel(option),
        field: "answers",
        shown: teamOptionCount(option, one.n),
        value: option.count,
        unit: "count",
        n: one.n,
        is_yours: option.isLeads ? "yes" : "no",
      }),
    );
  });
}

function publishedRows({ published }: TeamSection): readonly CsvRow[] {
  return published.flatMap(({ publishedId: id, question, option, edition, sourceUrl, segments }) =>
    segments.map(({ label, n, proportion, interval, caveat }) =>
      csvRow({
        section: "published gap",
        id,
        title: `${question} ${option}`,
        field: label,
        shown: percent(proportion),
        value: proportion,
        unit: "proportion",
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        n,
        edition,
        note: caveat,
        source: sourceUrl,
      }),
    ),
  );
}

function roundRows({ trend }: TeamSection): readonly CsvRow[] {
  return (trend?.points ?? []).flatMap((point, at) => {
    const change = trend?.changes[at - 1];
    const named = { section: "round", id: isoDay(point.at), title: point.basis, n: point.respondents } as const;
    return [
      csvRow({ ...named, field: "score", shown: point.points ?? "no score", value: point.points, unit: "points" }),
      csvRow({ ...named, field: "range high", shown: point.highPoints ?? "", value: point.highPoints, unit: "points" }),
      csvRow({
        ...named,
        field: "agreement",
        shown: roundAgreementWords(point.agreement),
        value: point.agreement,
        unit: "agreement",
      }),
      ...point.domains.map(({ title, points }) =>
        csvRow({ ...named, field: `domain ${title}`, shown: points ?? "–", value: points, unit: "points" }),
      ),
      ...(change === undefined
        ? []
        : [
            csvRow({
              ...named,
              field: "change",
              shown: roundChangeWords(change),
              value: change.kind === "incomparable" ? null : change.points,
              unit: "points",
            }),
          ]),
    ];
  });
}
