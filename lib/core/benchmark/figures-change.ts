import type { Comparison } from "./comparison";

/** What another edition of the figures changes of one comparison. */
export type FiguresChange = Readonly<{
  questionId: string;
  title: string;
  /** Another published question is drawn: report and edition before and after. Null: the same one. */
  drawn: Readonly<{ before: string; after: string }> | null;
  /** Published proportions that differ, each by its row's label. */
  figures: readonly Readonly<{ label: string; before: number | null; after: number | null }>[];
  /** Editions that the trend gains and loses. */
  gained: readonly number[];
  lost: readonly number[];
  /** Whether the reader's own segment appears that was not there before. */
  gainsSegment: boolean;
}>;

/** What changes where the same answers are set beside newer figures; comparisons that stay as they are are left out. */
export function figuresChanges(before: readonly Comparison[], after: readonly Comparison[]): readonly FiguresChange[] {
  return after.flatMap((newer) => {
    const older = before.find(({ questionId }) => questionId === newer.questionId);
    if (older === undefined) return [];
    const change = changeOf(older, newer);
    const isChanged = change.drawn !== null || change.gainsSegment;
    const parts = change.figures.length + change.gained.length + change.lost.length;
    return isChanged || parts > 0 ? [change] : [];
  });
}

function changeOf(older: Comparison, newer: Comparison): FiguresChange {
  const isSame = older.published.id === newer.published.id;
  const [before, after] = [editionsOf(older), editionsOf(newer)];
  return {
    questionId: newer.questionId,
    title: newer.title,
    drawn: isSame ? null : { before: nameOf(older), after: nameOf(newer) },
    figures: isSame ? differing(older, newer) : [],
    gained: after.filter((edition) => !before.includes(edition)),
    lost: before.filter((edition) => !after.includes(edition)),
    gainsSegment: older.segment === null && newer.segment !== null,
  };
}

function differing({ bars: before }: Comparison, { bars: after }: Comparison): FiguresChange["figures"] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  const valueIn = (bars: Comparison["bars"], label: string) =>
    bars.find((bar) => bar.label === label)?.proportion ?? null;
  return labels
    .map((label) => ({ label, before: valueIn(before, label), after: valueIn(after, label) }))
    .filter((one) => one.before !== one.after);
}

function editionsOf({ trend }: Comparison): readonly number[] {
  return (trend?.segments ?? []).flatMap(({ points }) => points.map(({ edition }) => edition));
}

function nameOf({ published: { publisher, report, edition } }: Comparison): string {
  return `${publisher}, ${report} ${edition}`;
}
