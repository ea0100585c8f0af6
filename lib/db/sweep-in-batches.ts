/** Rows that one statement deletes at most: few enough that nobody waits for it, on the embedded database too. */
export const batch = 500;

/** Whether a sweep that has done so much may do more: a server may be stopping, a host may allow a minute. */
export type GoesOn = () => boolean;

/**
 * Deletes batch after batch, each for itself, so that what one has deleted stays so whatever becomes of the next.
 *
 * @param deleteSome deletes up to a batch and says how many it found
 * @returns how many there were
 */
export async function sweepInBatches(deleteSome: () => Promise<number>, goesOn: GoesOn): Promise<number> {
  let deleted = 0;
  while (goesOn()) {
    const found = await deleteSome();
    deleted += found;
    if (found < batch) break;
  }
  return deleted;
}
