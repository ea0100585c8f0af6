import type { Benchmark } from "@/lib/core/benchmark/benchmark";
import type { Figure, PublishedQuestion } from "@/lib/core/benchmark/figure";
import { fittingCounts, shareRounding } from "@/lib/core/benchmark/share-rounding";

/**
 * What the newest edition of the figures must keep: shares are rounded once, a grade agrees with the address read, and
 * names that mean the same are one. Older editions are released, so their faults are corrected in the next one.
 *
 * @param folder of the edition, which stands before every fault
 * @returns one line a fault, none where all is well
 */
export function figureFaults({ published }: Pick<Benchmark, "published">, folder: string): readonly string[] {
  return [
    ...published.flatMap((question) =>
      question.figures.flatMap((figure) =>
        [...roundingFaults(figure, question), ...provenanceFaults(figure)].map(
          (fault) => `${folder}: ${figure.id}: ${fault}`,
        ),
      ),
    ),
    ...labelFaults(published).map((fault) => `${folder}: ${fault}`),
  ];
}

/** A share to a tenth would be rounded a second time when it is shown, so its count must stand in its place. */
function roundingFaults(figure: Figure, { n }: PublishedQuestion): readonly string[] {
  if (figure.count !== null) return [];
  const half = shareRounding(figure);
  const isHalfway = half < 0.005 && Math.abs(((((figure.proportion * 100) % 1) + 1) % 1) - 0.5) < 1e-9;
  const counts = n === null ? [] : fittingCounts(figure.proportion, n, half);
  return [
    ...(isHalfway ? [`proportion: ${figure.proportion} could be either of two whole percents: give its count`] : []),
    ...(counts.length === 1 ? [`proportion: only ${counts[0]} of ${n} fit: give the count`] : []),
  ];
}

/** `primary` is what was read at the publisher's own address, over https; what was read elsewhere says where. */
function provenanceFaults({ confidence, isAtPublisher, sourceUrl, caveat }: Figure): readonly string[] {
  const isCopy = caveat !== null && /\b(a|an|text) copy of\b/.test(caveat);
  return [
    ...(confidence === "primary" && !isAtPublisher
      ? [`confidence: primary, though ${sourceUrl} is not the publisher’s`]
      : []),
    ...(confidence === "primary" && isCopy ? ["confidence: primary, though a copy was read"] : []),
    ...(confidence === "secondary" && isAtPublisher && caveat === null
      ? ["caveat: none, though its publisher’s address was not what was read"]
      : []),
    ...(sourceUrl.startsWith("https://") ? [] : ["sourceUrl: not over https"]),
  ];
}

/** Names of one dimension that differ in case, blanks or signs only. */
function labelFaults(published: readonly PublishedQuestion[]): readonly string[] {
  const names = new Map<string, Set<string>>();
  for (const { segment } of published) {
    if (segment === null) continue;
    const key = `${segment.dimension} ${segment.label.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}`;
    names.set(key, (names.get(key) ?? new Set()).add(segment.label));
  }
  return [...names.values()]
    .filter(({ size }) => size > 1)
    .map((labels) => `segments: ${[...labels].map((label) => `“${label}”`).join(" and ")} mean the same`);
}
