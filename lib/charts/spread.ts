/** A thing that wants its middle at `wanted` and takes `size`. */
export type Placed = Readonly<{ wanted: number; size: number }>;

/**
 * Middles for things along one axis, as near to where they want to be as keeps them apart and between low and high.
 * Returned in the order given. Where there is not room for all, they keep apart and run over `low`.
 */
export function spread(things: readonly Placed[], low: number, high: number): readonly number[] {
  const order = things.map((thing, at) => ({ ...thing, at })).toSorted((one, two) => one.wanted - two.wanted);
  let end = low;
  const tops = order.map((thing) => {
    const top = Math.max(thing.wanted - thing.size / 2, end);
    end = top + thing.size;
    return { ...thing, top };
  });
  let limit = high;
  const middles = new Array<number>(things.length).fill(low);
  for (const thing of tops.toReversed()) {
    const top = Math.min(thing.top, limit - thing.size);
    middles[thing.at] = top + thing.size / 2;
    limit = top;
  }
  return middles;
}
