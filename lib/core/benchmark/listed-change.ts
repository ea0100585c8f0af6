import { wholePoints } from "../scoring/whole-points";

/**
 * Where a published number or text stands: the chart as a whole, one of its rows, the trend or an edition in it (of
 * everybody, or of the reader's own segment), a segment of the reader's (of an n its name, of a proportion the option).
 */
export type ChangedPlace =
  | Readonly<{ kind: "chart" }>
  | Readonly<{ kind: "row"; label: string }>
  | Readonly<{ kind: "trend"; edition: number | null }>
  | Readonly<{ kind: "own-trend"; edition: number }>
  | Readonly<{ kind: "segment"; label: string }>;

/** A published number that differs. Null: there is none. */
export type ValueChange = Readonly<{
  place: ChangedPlace;
  of: "proportion" | "n";
  before: number | null;
  after: number | null;
}>;

export type ChangedText =
  | "question"
  | "population"
  | "base"
  | "n-reason"
  | "caveat"
  | "source"
  | "confidence"
  | "weakness"
  | "difference"
  | "kind"
  | "report"
  | "title"
  | "measure"
  | "levels"
  | "break";

/** What is said of published numbers and differs: what is no longer said, and what is new. */
export type TextChange = Readonly<{
  place: ChangedPlace;
  of: ChangedText;
  gone: readonly string[];
  came: readonly string[];
}>;

/** The number as a change, or nothing where what is shown of it stays: shares show whole percent. */
export function valueChange(
  place: ChangedPlace,
  of: ValueChange["of"],
  before: number | null | undefined,
  after: number | null | undefined,
): readonly ValueChange[] {
  const [old, now] = [before ?? null, after ?? null];
  const shown = (value: number | null) => (value === null || of === "n" ? value : wholePoints(100 * value));
  return shown(old) === shown(now) ? [] : [{ place, of, before: old, after: now }];
}

type Said = string | null | undefined | readonly string[];

/** The texts as a change, or nothing where the same is said. */
export function textChange(place: ChangedPlace, of: ChangedText, before: Said, after: Said): readonly TextChange[] {
  const [old, now] = [all(before), all(after)];
  const gone = old.filter((text) => !now.includes(text));
  const came = now.filter((text) => !old.includes(text));
  return gone.length + came.length === 0 ? [] : [{ place, of, gone, came }];
}

/** What is weak, as a text of its own. */
export function weakness({ isWeak }: Readonly<{ isWeak: boolean }>): string | null {
  return isWeak ? "weak" : null;
}

type Named = Readonly<{ publisher: string; report: string; edition: number }>;

/** Publisher, report and edition, the edition once. */
export function reportName({ publisher, report, edition }: Named): string {
  return `${publisher}, ${report.includes(String(edition)) ? report : `${report} ${edition}`}`;
}

function all(said: Said): readonly string[] {
  if (said === null || said === undefined) return [];
  return typeof said === "string" ? [said] : said;
}

/** A value as text, with its numbers no finer than they are shown: equal texts look the same to a reader. */
export function shownText(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (typeof part !== "number") return part;
    if (["proportion", "low", "high"].includes(key)) return wholePoints(100 * part);
    return key === "flipsAt" ? Math.floor(10 * part + 1e-9) : part;
  });
}
