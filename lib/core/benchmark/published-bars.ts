import type { Interval } from "../statistics/interval";
import type { Figure, PublishedQuestion } from "./figure";
import { figureInterval } from "./figure-interval";

/** A row of a published distribution. `not-published`: what is left to a whole, hatched, without an interval. */
export type PublishedBar = Readonly<{
  label: string;
  kind: "published" | "derived" | "combined" | "not-published";
  proportion: number;
  interval: Interval | null;
  isWeak: boolean;
  /** Which of ours it is, where we ask the same yes/no question. */
  side: "yes" | "no" | null;
  figureId: string | null;
}>;

/**
 * The rows of a published question by itself: by value, yes/no and status in the order published.
 * A row that combines options stands only where its parts do not.
 */
export function publishedBars(published: PublishedQuestion): readonly PublishedBar[] {
  const parts = new Set(published.figures.flatMap(({ combines, optionId }) => (combines.length > 0 ? [] : optionId)));
  const drawn = published.figures.filter(({ combines }) => !combines.some((part) => parts.has(part)));
  const bars = drawn.map((figure) => bar(figure, published));
  const isOrdered = published.choice === "yes-no" || published.choice === "status";
  const rows = isOrdered ? bars : bars.toSorted((one, two) => two.proportion - one.proportion);
  return [...rows, ...rest(published, rows)];
}

function bar(figure: Figure, published: PublishedQuestion): PublishedBar {
  const found = figureInterval(figure, published);
  return {
    label: figure.option,
    kind: kindOf(figure),
    proportion: figure.proportion,
    interval: found.kind === "known" ? found.interval : null,
    isWeak: figure.isWeak,
    side: figure.optionId === "yes" || figure.optionId === "no" ? figure.optionId : null,
    figureId: figure.id,
  };
}

function kindOf(figure: Figure): PublishedBar["kind"] {
  if (figure.combines.length > 0) return "combined";
  return figure.isDerived ? "derived" : "published";
}

/**
 * What is left to a whole where one answer was given and more than 2 % are missing. Only of options that are ours: of
 * others nobody checked that they exclude each other ("at least half" holds "all").
 */
function rest(published: PublishedQuestion, rows: readonly PublishedBar[]): readonly PublishedBar[] {
  if (published.choice !== "single" || published.isComplete || published.questionId === null) return [];
  const left = Math.round((1 - rows.reduce((sum, { proportion }) => sum + proportion, 0)) * 1e6) / 1e6;
  if (left <= 0.02) return [];
  const label = "Other answers, not published";
  const kind = "not-published";
  return [{ label, kind, proportion: left, interval: null, isWeak: false, side: null, figureId: null }];
}
