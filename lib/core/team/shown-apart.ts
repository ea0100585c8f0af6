/** A part of a whole and how many known answers (or respondents) it has. */
export type Cell<Id> = Readonly<{ id: Id; count: number }>;

/**
 * Which parts of a whole may be shown beside it: those of `threshold` or more, as long as what is left over is nobody or
 * reaches the threshold too. Otherwise the smallest of them is hidden as well (of equals the later), since the whole
 * less what is shown would tell of a few.
 *
 * @param total of the whole, at least the sum of the cells
 */
export function shownApart<Id>(cells: readonly Cell<Id>[], total: number, threshold: number): ReadonlySet<Id> {
  const large = cells.filter(({ count }) => count >= threshold).toSorted((one, two) => two.count - one.count);
  const left = total - large.reduce((sum, { count }) => sum + count, 0);
  const isSafe = left === 0 || left >= threshold;
  return new Set((isSafe ? large : large.slice(0, -1)).map(({ id }) => id));
}
