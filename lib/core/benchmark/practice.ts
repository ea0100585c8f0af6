import type { LevelBand } from "../disclosure/level-band";
import { wilson } from "../statistics/wilson";
import { type Benchmark, publishedOf } from "./benchmark";
import type { PracticeFigure } from "./comparison";

/**
 * What others do of one control: the published figures that answer to some of its levels.
 *
 * @param own the reader's level, or those that a mean lies between; none where it is not known
 * @throws where content names a figure that is not there: content is checked at build
 */
export function practicesOf(
  controlId: string,
  own: readonly number[],
  benchmark: Pick<Benchmark, "practices" | "published">,
): readonly PracticeFigure[] {
  return benchmark.practices
    .filter((practice) => practice.controlId === controlId)
    .map(({ publishedId, figureId, levels, says }) => {
      const published = publishedOf(benchmark, publishedId);
      const figure = published.figures.find((one) => one.id === figureId);
      if (figure === undefined) throw new Error(`no figure ${figureId} in ${publishedId}`);
      const { n, nReason, publisher, report, edition, isTelemetry } = published;
      return {
        figureId,
        says,
        levels,
        isYours: isAmong(own, levels),
        proportion: figure.proportion,
        interval: n === null || isTelemetry ? null : wilson(figure.proportion, n),
        n,
        nReason,
        publisher,
        report,
        edition,
        isTelemetry,
        sourceUrl: figure.sourceUrl,
        caveat: figure.caveat,
      };
    });
}

/** The level of a report's control, or the two that its mean lies between; none where it is not known. */
export function ownLevels({
  level,
  levelBand,
}: Readonly<{ level: number | null; levelBand: LevelBand | null }>): readonly number[] {
  if (level === null) return [];
  const { from, to } = levelBand ?? { from: level, to: level };
  return [Math.floor(from), Math.ceil(to)];
}

/** Null where some of the levels are among those and others are not, or none is known. */
function isAmong(own: readonly number[], levels: readonly number[]): boolean | null {
  if (own.length === 0) return null;
  if (own.every((level) => levels.includes(level))) return true;
  return own.some((level) => levels.includes(level)) ? null : false;
}
