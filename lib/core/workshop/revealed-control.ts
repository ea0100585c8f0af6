import { z } from "zod";
import { type Level, levelSchema, levels } from "../questionnaire/control";
import { agreement } from "../statistics/agreement";
import { agreementBands, bandOf } from "../team/agreement-band";

/** One kind of answer: "none" is no level, so not sure or not applicable. */
export const spreadCellSchema = z.union([z.literal("none"), levelSchema]);
export type SpreadCell = z.infer<typeof spreadCellSchema>;

/** The answers to a revealed control as every screen of the room shows them. No count is from 1 to below the threshold. */
export const revealedControlSchema = z.object({
  controlId: z.string(),
  answered: z.number(),
  /** Neighbouring answers, counted together where one alone would be too few. In order, all answers in one bin at worst. */
  bins: z.array(z.object({ from: spreadCellSchema, to: spreadCellSchema, count: z.number() })).readonly(),
  /** In half levels; null where fewer than the threshold gave a level. */
  mean: z.number().nullable(),
  /** How close the levels are, as a band; null where fewer than the threshold gave a level. */
  agreement: z.enum(["wide", "some", "close"]).nullable(),
});
export type RevealedControl = Readonly<z.infer<typeof revealedControlSchema>>;

/** How often each answer was given to a control, by its token. */
export type AnswerCounts = Readonly<Record<string, number>>;

type Bin = RevealedControl["bins"][number];

const cells: readonly SpreadCell[] = ["none", ...levels];

/** Returns what is shown of the answers to a control that at least `threshold` phones answered. */
export function revealedControl(controlId: string, counts: AnswerCounts, threshold: number): RevealedControl {
  const known = levels.flatMap((level) => Array.from({ length: counts[String(level)] ?? 0 }, () => level));
  const close = agreement(known, threshold);
  const bins = finestBins(
    cells.map((cell) => countOf(counts, cell)),
    threshold,
  );
  return {
    controlId,
    answered: bins.reduce((sum, { count }) => sum + count, 0),
    bins,
    mean: known.length < threshold ? null : halfLevel(known),
    agreement: close.kind === "known" ? bandOf(close.value) : null,
  };
}

function countOf(counts: AnswerCounts, cell: SpreadCell): number {
  return cell === "none" ? (counts.unsure ?? 0) + (counts["not-applicable"] ?? 0) : (counts[String(cell)] ?? 0);
}

function halfLevel(known: readonly Level[]): number {
  return Math.round((2 * known.reduce<number>((sum, level) => sum + level, 0)) / known.length) / 2;
}

/** The most bins of neighbouring cells of which each is empty or reaches the threshold; of equals the first. */
function finestBins(counts: readonly number[], threshold: number): readonly Bin[] {
  const ways = Array.from({ length: 2 ** (counts.length - 1) }, (_, cuts) => binsOf(counts, cuts));
  const safe = ways.filter((bins) => bins.every(({ count }) => count === 0 || count >= threshold));
  const [finest] = safe.toSorted((one, two) => filled(two) - filled(one) || two.length - one.length);
  return finest ?? binsOf(counts, 0);
}

/** Cells joined wherever `cuts` has no bit between them. */
function binsOf(counts: readonly number[], cuts: number): readonly Bin[] {
  const isStart = (at: number) => at === 0 || Math.floor(cuts / 2 ** (at - 1)) % 2 === 1;
  const starts = counts.flatMap((_, at) => (isStart(at) ? [at] : []));
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? counts.length;
    const count = counts.slice(start, end).reduce((sum, one) => sum + one, 0);
    return { from: cells[start] ?? "none", to: cells[end - 1] ?? "none", count };
  });
}

function filled(bins: readonly Bin[]): number {
  return bins.filter(({ count }) => count > 0).length;
}

/** Whether the bins say no more than how many answered: all are in one, of several cells. */
export function isUntold({ bins }: Pick<RevealedControl, "bins">): boolean {
  const [only, ...others] = bins.filter(({ count }) => count > 0);
  return only !== undefined && others.length === 0 && only.from !== only.to;
}

/** The cells that a bin counts together, in order. */
export function cellsOf({ from, to }: Pick<Bin, "from" | "to">): readonly SpreadCell[] {
  return cells.slice(cells.indexOf(from), cells.indexOf(to) + 1);
}

/** The cell that an answer's token falls in. */
export function cellOf(token: string): SpreadCell {
  return levels.find((level) => String(level) === token) ?? "none";
}

/** Those seen differently, the widest disagreement first; of equals the first. */
export function widestFirst(all: readonly RevealedControl[]): readonly RevealedControl[] {
  const rankOf = ({ agreement: band }: RevealedControl) => agreementBands.findIndex((one) => one.band === band);
  return all
    .filter((one) => one.agreement !== null && one.agreement !== "close")
    .toSorted((one, two) => rankOf(one) - rankOf(two));
}
