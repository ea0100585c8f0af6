import type { FiguresChange } from "@/lib/core/benchmark/figures-change";
import type { NewerFigures } from "@/lib/core/report/report";
import { count, counted, list, percent, sentence } from "./numbers";

/** How much newer figures would change: "Three comparisons would change, and eighteen controls would get …". */
export function newerFiguresClaim({ changes, practices }: NewerFigures): string {
  const parts = [
    ...(changes.length === 0 ? [] : [`${counted(changes.length, "comparison")} would change`]),
    ...(practices === 0 ? [] : [`${counted(practices, "control")} would stand beside a published figure`]),
  ];
  return parts.length === 0 ? "Nothing in this report would change" : sentence(list(parts));
}

/** What would change of one comparison. */
export function figuresChangeWords({ title, drawn, figures, gained, lost, gainsSegment }: FiguresChange): string {
  const parts = [
    ...(drawn === null ? [] : [`${drawn.after} in place of ${drawn.before}`]),
    ...figures.map(({ label, before, after }) => `“${label}” ${share(before)} → ${share(after)}`),
    ...(gained.length === 0 ? [] : [`the trend gains ${list(gained.map(String))}`]),
    ...(lost.length === 0 ? [] : [`the trend loses ${list(lost.map(String))}`]),
    ...(gainsSegment ? ["your own segment stands beside everybody"] : []),
  ];
  return `${title}: ${parts.join("; ")}.`;
}

/** What the reader's own step does, on a button. */
export function takeNewerFigures({ edition }: NewerFigures): string {
  return `Use the figures ${edition}`;
}

/** How many are listed, for a summary that unfolds. */
export function changesCount({ changes }: NewerFigures): string {
  return `See what changes (${count(changes.length)})`;
}

function share(proportion: number | null): string {
  return proportion === null ? "no figure" : percent(proportion);
}
