import { interval, list, sentence, wholeNumber } from "@/lib/wording/numbers";
import { strengthWords } from "@/lib/wording/strength-words";
import type {
  Bar,
  BarsSpec,
  ChartSpec,
  DistributionsSpec,
  DomainRow,
  LevelBin,
  RoundColumn,
  RoundsSpec,
  TrendMark,
  TrendSpec,
} from "./spec";

/** A chart's numbers as rows of words, the first cell of each naming it. */
export type Table = Readonly<{ head: readonly string[]; rows: readonly (readonly string[])[] }>;

const none = "–";

/** Everything that a chart shows, for those who read it as a table. */
export function toTable(spec: ChartSpec): Table {
  switch (spec.kind) {
    case "gauge":
      return {
        head: ["Measure", "Points"],
        rows: [
          ["Score", String(spec.points)],
          ["If every unknown answer turned out best", String(spec.highPoints)],
          ["Target", String(spec.targetPoints)],
          ["Maturity", spec.steps.find((step) => step.isReached)?.label ?? "not enough known"],
        ],
      };
    case "ledger":
      return domainTable(spec.rows);
    case "radar":
      return domainTable(spec.axes);
    case "bars":
      return barsTable(spec);
    case "trend":
      return trendTable(spec);
    case "matrix":
      return {
        head: ["Domain", ...spec.columns, ...(spec.last === null ? [] : [sentence(spec.last)])],
        rows: spec.rows.map(({ label, cells, last }) => [
          label,
          ...cells.map(({ words }) => words),
          ...(last === null ? [] : [last]),
        ]),
      };
    case "distributions":
      return distributionsTable(spec);
    case "rounds":
      return roundsTable(spec);
    case "scopes":
      return {
        head: ["Scope", "Score", "Up to", "Known", "Round", "Compared with those that share"],
        rows: spec.groups.flatMap(({ title, rows }) =>
          rows.map(({ label, score, noScore, known, about }) => [
            label,
            ...scoreCells(score, noScore),
            known,
            about,
            title,
          ]),
        ),
      };
  }
}

function roundsTable({ columns }: RoundsSpec): Table {
  return {
    head: ["Round", "Score", "Up to", "Agreement", "Since the round before"],
    rows: columns.map(({ label, score, noScore, agreement, change }) => [
      label,
      ...scoreCells(score, noScore.words),
      agreement ?? "not said",
      change?.words ?? none,
    ]),
  };
}

function scoreCells(score: RoundColumn["score"], noScore: string): readonly string[] {
  return score === null ? [noScore, none] : [score.points, score.highPoints].map(String);
}

/** Levels that stand together are said once, in the lowest's column. */
function distributionsTable({ rows }: DistributionsSpec): Table {
  const levels = [0, 1, 2, 3, 4];
  return {
    head: ["Control", ...levels.map((level) => `Level ${level}`), "Mean", "Agreement", "Known"],
    rows: rows.map(({ label, bins, noBins, meanWords, agreement, known }) => [
      label,
      ...levels.map((level) => (bins === null ? noBins : binWords(bins, level))),
      meanWords,
      agreement,
      known,
    ]),
  };
}

function binWords(bins: readonly LevelBin[], level: number): string {
  const bin = bins.find(({ from }) => from === level);
  if (bin === undefined) return none;
  return bin.from === bin.to ? String(bin.count) : `${bin.count} (levels ${bin.from} and ${bin.to})`;
}

function domainTable(rows: readonly DomainRow[]): Table {
  return {
    head: ["Domain", "Score", "Up to", "Target", "Distance", "Controls known"],
    rows: rows.map(({ label, score, noScore, known }) =>
      score === null
        ? [label, noScore, none, none, none, known]
        : [label, ...[score.points, score.highPoints, score.targetPoints].map(String), score.distance, known],
    ),
  };
}

/** Where no answer is somebody's here there is no column that says so; their segment's columns come last. */
function barsTable({ bars }: BarsSpec): Table {
  const own = bars.find(({ whose }) => whose !== null)?.whose ?? null;
  const named = bars.find(({ segment }) => segment !== null)?.segment;
  return {
    head: [
      ...["Answer", "Share", "95 % interval"],
      ...(own === null ? [] : [sentence(own)]),
      ...(named == null ? [] : [named.label, "its 95 % interval"]),
    ],
    rows: bars.map((bar) => [
      ...barRow(bar),
      ...(own === null ? [] : [bar.whose ?? ""]),
      ...(named == null ? [] : segmentCells(bar)),
    ]),
  };
}

function barRow(bar: Bar): readonly string[] {
  const value = bar.kind === "derived" ? `${bar.value}, by arithmetic` : bar.value;
  return [bar.label, value, bar.interval === null ? none : interval(bar.interval)];
}

function segmentCells({ segment }: Bar): readonly string[] {
  return [segment?.value ?? none, segment?.interval == null ? none : interval(segment.interval)];
}

function trendTable(spec: TrendSpec): Table {
  const points = spec.segments.flatMap((segment) =>
    segment.map((point, at) => ({ point, isNew: at === 0 && segment !== spec.segments[0] })),
  );
  return {
    head: [
      ...["Edition", "Report", spec.measure, "95 % interval", "n", "Comparable with the row above"],
      ...(spec.own === null ? [] : [spec.own.label, "its 95 % interval", "its n"]),
    ],
    rows: points.map(({ point, isNew }, at) => [
      String(point.edition),
      point.report,
      strengthWords(point.value, point.isWeak),
      point.interval === null ? none : interval(point.interval),
      point.n === null ? "not stated" : wholeNumber(point.n),
      at === 0 ? none : comparable(spec, points[at - 1]?.point, point, isNew),
      ...ownCells(spec, point.edition),
    ]),
  };
}

function ownCells({ own }: TrendSpec, edition: number): readonly string[] {
  if (own === null) return [];
  const mark = own.lines.flat().find((one) => one.edition === edition);
  return mark === undefined
    ? [none, none, none]
    : [mark.value, mark.interval === null ? none : interval(mark.interval), wholeNumber(mark.n)];
}

/** Whether two rows may be compared: never across a break, and nothing is said from a weak figure. */
function comparable(spec: TrendSpec, before: TrendMark | undefined, point: TrendMark, isNew: boolean): string {
  const words = spec.breaks.find((one) => one.before === point.edition)?.words;
  if (isNew) return words === undefined ? "no" : `no: ${words}`;
  const weak = [before, point].flatMap((one) => (one?.isWeak ? [String(one.edition)] : []));
  return weak.length === 0 ? "yes" : `no: ${list(weak)} ${weak.length === 1 ? "is" : "are"} weak`;
}
