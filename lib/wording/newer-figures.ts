import type { FiguresChange } from "@/lib/core/benchmark/figures-change";
import type { PracticeChange } from "@/lib/core/benchmark/practice-change";
import type { NewerFigures } from "@/lib/core/report/report";
import { listedChange } from "./listed-change";
import { count, counted, list, sentence } from "./numbers";

/** How much newer figures would change: "Three comparisons would change, and eighteen controls would get …". */
export function newerFiguresClaim({ changes, practices, practiceChanges }: NewerFigures): string {
  const parts = [
    ...(changes.length === 0 ? [] : [`${counted(changes.length, "comparison")} would change`]),
    ...(practiceChanges.length === 0
      ? []
      : [`the figures beside ${counted(practiceChanges.length, "control")} would change`]),
    ...(practices === 0
      ? []
      : [`${counted(practices, "more control", "more controls")} would stand beside a published figure`]),
  ];
  return parts.length === 0 ? "Nothing in this report would change" : sentence(list(parts));
}

/** What would change of one comparison, by its parts: the first is the most to know. */
export function figuresChangeWords(change: FiguresChange): readonly string[] {
  const { drawn, values, texts, gained, lost, segment, isOtherwise } = change;
  return [
    ...(drawn === null ? [] : [`${drawn.after} in place of ${drawn.before}`]),
    ...(gained.length === 0 ? [] : [`the trend gains ${list(gained.map(String))}`]),
    ...(lost.length === 0 ? [] : [`the trend loses ${list(lost.map(String))}`]),
    ...(segment === null ? [] : [segmentWords(segment)]),
    ...listedChange(values, texts, isOtherwise),
  ].map(sentence);
}

/** What would change beside one control, by its parts. */
export function practiceChangeWords({ values, texts, isOtherwise }: PracticeChange): readonly string[] {
  return listedChange(values, texts, isOtherwise).map(sentence);
}

/** What the reader's own step does, on a button. */
export function takeNewerFigures({ edition }: NewerFigures): string {
  return `Use the figures ${edition}`;
}

/** How many are listed, for a summary that unfolds. */
export function changesCount({ changes, practiceChanges }: NewerFigures): string {
  return `See what changes (${count(changes.length + practiceChanges.length)})`;
}

function segmentWords({ before, after }: Readonly<{ before: string | null; after: string | null }>): string {
  if (before === null) return `your own segment, ${after}, stands beside everybody`;
  if (after === null) return `your own segment, ${before}, no longer stands beside everybody`;
  return `your own segment is ${after} in place of ${before}`;
}
