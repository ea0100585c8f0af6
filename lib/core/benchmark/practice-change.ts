import type { PracticeFigure } from "./comparison";
import { reportName, type TextChange, textChange, type ValueChange, valueChange } from "./listed-change";

/** What another edition changes of the published figures beside one control. */
export type PracticeChange = Readonly<{
  title: string;
  values: readonly ValueChange[];
  texts: readonly TextChange[];
  /** Something differs that neither of them names. */
  isOtherwise: boolean;
}>;

/** What changes beside a control that stands beside figures already; null where nothing does. */
export function practiceChange(
  title: string,
  before: readonly PracticeFigure[],
  after: readonly PracticeFigure[],
): PracticeChange | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const pairs = [...new Set([...before, ...after].map(({ figureId }) => figureId))].map((id) => ({
    older: before.find(({ figureId }) => figureId === id),
    newer: after.find(({ figureId }) => figureId === id),
  }));
  const values = pairs.flatMap((pair) => valuesOf(pair));
  const texts = pairs.flatMap((pair) => textsOf(pair));
  return { title, values, texts, isOtherwise: values.length + texts.length === 0 };
}

type Pair = Readonly<{ older: PracticeFigure | undefined; newer: PracticeFigure | undefined }>;

function valuesOf({ older, newer }: Pair): readonly ValueChange[] {
  const place = placeOf({ older, newer });
  const proportion = valueChange(place, "proportion", older?.proportion, newer?.proportion);
  if (older === undefined || newer === undefined) return proportion;
  return [...proportion, ...valueChange(place, "n", older.n, newer.n)];
}

function textsOf({ older, newer }: Pair): readonly TextChange[] {
  if (older === undefined || newer === undefined) return [];
  const place = placeOf({ older, newer });
  return [
    ...textChange(place, "report", reportName(older), reportName(newer)),
    ...textChange(place, "measure", older.says, newer.says),
    ...textChange(place, "levels", older.levels.map(String), newer.levels.map(String)),
    ...textChange(place, "n-reason", older.nReason, newer.nReason),
    ...textChange(place, "caveat", older.caveat, newer.caveat),
    ...textChange(place, "source", older.sourceUrl, newer.sourceUrl),
  ];
}

function placeOf({ older, newer }: Pair): ValueChange["place"] {
  return { kind: "row", label: (newer ?? older)?.says ?? "" };
}
