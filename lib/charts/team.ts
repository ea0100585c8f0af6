import type { Report } from "@/lib/core/report/report";
import type { TeamSection } from "@/lib/core/team/team-section";
import type { UnsureCells } from "@/lib/core/team/unsure";
import { levelWords, list, sentence } from "@/lib/wording/numbers";
import { bothDepthsNote, roundLabel, roundMarksNote, roundsClaim } from "@/lib/wording/rounds";
import {
  agreementRule,
  agreementWords,
  disagreementClaim,
  functionLabel,
  notShown,
  perceptionClaim,
  unsureClaim,
  unsureWords,
} from "@/lib/wording/team";
import { assessmentSource } from "./assessment-source";
import { roundColumn } from "./round-column";
import type { Caption, ChartSpec, DistributionsSpec, MatrixSpec, RoundsSpec } from "./spec";

/** The charts of a team report in order. */
export function teamCharts(report: Report): readonly Readonly<{ id: string; spec: ChartSpec }>[] {
  const { team } = report;
  if (team === null) return [];
  const hasFunctions = team.functions.length > 0;
  return [
    ...(hasFunctions ? [{ id: "team-functions", spec: perceptionSpec(report, team) }] : []),
    ...(team.widest.length > 0 ? [{ id: "team-disagreement", spec: distributionsSpec(report, team) }] : []),
    { id: "team-unsure", spec: unsureSpec(report, team) },
    ...(team.trend === null ? [] : [{ id: "team-rounds", spec: roundsSpec(report, team, team.trend) }]),
  ];
}

function captionOf(report: Report, team: TeamSection, said: Pick<Caption, "claim" | "measure" | "note">): Caption {
  return { ...said, n: `n = ${team.respondents}`, sources: assessmentSource(report).sources };
}

/** Each domain's score by job function, the widest gap first. */
function perceptionSpec(report: Report, team: TeamSection): MatrixSpec {
  const rows = team.perception.domains.toSorted((one, two) => (two.gapPoints ?? -1) - (one.gapPoints ?? -1));
  const all = [{ ...team.perception.overall, title: "All domains" }, ...rows];
  return {
    kind: "matrix",
    caption: captionOf(report, team, {
      claim: perceptionClaim(team),
      measure:
        "Score per domain and job function, 0 to 100, over the controls that enough of every function shown know. Gap: highest less lowest.",
      note: null,
    }),
    columns: functionColumns(team),
    last: "gap",
    rows: all.map(({ title, cells, gapPoints }) => ({
      label: title,
      cells: cells.map(({ score, points }) => ({
        value: score === null ? null : score / 100,
        words: points === null ? notShown : String(points),
      })),
      last: gapPoints === null ? "–" : String(gapPoints),
    })),
  };
}

/** Where the team disagrees most, with how many gave each level. */
function distributionsSpec(report: Report, team: TeamSection): DistributionsSpec {
  return {
    kind: "distributions",
    caption: captionOf(report, team, {
      claim: disagreementClaim(team),
      measure: `How many gave each level, 0 to 4. Levels are merged, or not shown, where somebody could be singled out. Dot: the mean, in half levels. ${agreementRule}`,
      note: null,
    }),
    rows: team.widest.flatMap((control) =>
      control.kind === "shown"
        ? [
            {
              label: control.title,
              bins: control.histogram.kind === "withheld" ? null : control.histogram.bins,
              noBins: notShown,
              mean: control.level,
              meanWords: levelWords(control),
              known: `known to ${control.known}`,
              agreement: agreementWords(control.agreement),
            },
          ]
        : [],
    ),
  };
}

/** Who does not know what: shares of "not sure" by domain and job function. */
function unsureSpec(report: Report, team: TeamSection): MatrixSpec {
  const all = [{ ...team.unsure.overall, title: "All domains" }, ...team.unsure.domains];
  const hasFunctions = team.functions.length > 0;
  return {
    kind: "matrix",
    caption: captionOf(report, team, {
      claim: unsureClaim(team),
      measure:
        "Share of answers that are “not sure”, in steps of 5 %. “Rarely”: one person at most was ever not sure; “mostly”: one at most ever knew.",
      note: null,
    }),
    columns: hasFunctions ? functionColumns(team) : [`Everybody (${team.respondents})`],
    last: hasFunctions ? "everybody" : null,
    rows: all.map(({ title, total, cells }) => ({
      label: title,
      cells: (hasFunctions ? cells.map(({ share }) => share) : [total]).map(unsureCell),
      last: hasFunctions ? unsureWords(total) : null,
    })),
  };
}

function functionColumns({ functions }: TeamSection): readonly string[] {
  return functions.map(({ id, respondents }) => `${sentence(functionLabel(id))} (${respondents})`);
}

function unsureCell(share: UnsureCells["total"]): MatrixSpec["rows"][number]["cells"][number] {
  const edges = { few: 0, most: 1, withheld: null } as const;
  return { value: share.kind === "share" ? share.proportion : edges[share.kind], words: unsureWords(share) };
}

function roundsSpec(report: Report, team: TeamSection, trend: NonNullable<TeamSection["trend"]>): RoundsSpec {
  const versions = [...new Set(trend.points.map(({ questionnaire }) => questionnaire))];
  const notes = [bothDepthsNote(trend), roundMarksNote(trend.changes)].filter((note) => note !== null);
  return {
    kind: "rounds",
    caption: captionOf(report, team, {
      claim: roundsClaim(trend),
      measure: `Score of each round of “${report.scope}”, 0 to 100, and its agreement. Hatched: what unknown answers could add. Questionnaire ${list(versions)}.`,
      note: notes.join(" ") || null,
    }),
    columns: trend.points.map((point, at) => {
      const [change, before] = [trend.changes[at - 1], trend.points[at - 1]];
      const since = change === undefined || before === undefined ? null : { change, before };
      return roundColumn(point, roundLabel(point, trend), since);
    }),
  };
}
