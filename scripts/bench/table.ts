import { cpus, release, totalmem, type } from "node:os";

/** One line of the result: what was measured, beside what, and what it should be. */
export type Row = Readonly<{
  measure: string;
  result: string;
  /** Null: said for scale, nothing is promised. */
  target: string | null;
  isMet: boolean | null;
  detail: string;
}>;

export type Section = Readonly<{ title: string; rows: readonly Row[] }>;

/** A row with a promise: at least, or at most, so much. */
export function promised(
  measure: string,
  value: number,
  limit: Readonly<{ atLeast: number } | { atMost: number }>,
  say: (value: number) => string,
  detail: string,
): Row {
  const isMet = "atLeast" in limit ? value >= limit.atLeast : value <= limit.atMost;
  const target = "atLeast" in limit ? `>= ${say(limit.atLeast)}` : `<= ${say(limit.atMost)}`;
  return { measure, result: say(value), target, isMet, detail };
}

export const plain = (measure: string, result: string, detail = ""): Row => ({
  measure,
  result,
  target: null,
  isMet: null,
  detail,
});

export const ratio = (value: number): string => value.toFixed(2);
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} KB`;

const mark = (isMet: boolean | null): string => {
  if (isMet === null) return "";
  return isMet ? "yes" : "**no**";
};

/** The machine's size; nothing that names it. */
export function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores, ${memory} GiB of memory, ${type()} ${release().split(".").slice(0, 2).join(".")}, Node ${process.version}`;
}

export function toMarkdown(sections: readonly Section[]): string {
  const table = ({ title, rows }: Section) =>
    [
      `## ${title}`,
      "",
      "| measured | result | target | met | in detail |",
      "| --- | --- | --- | --- | --- |",
      ...rows.map(
        (row) => `| ${row.measure} | ${row.result} | ${row.target ?? ""} | ${mark(row.isMet)} | ${row.detail} |`,
      ),
      "",
    ].join("\n");
  return sections.map(table).join("\n");
}
