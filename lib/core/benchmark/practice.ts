import { wilson } from "../statistics/wilson";
import { type Benchmark, publishedOf } from "./benchmark";
import type { PracticeFigure } from "./comparison";

/**
 * What others do of one control: the published figures that answer to some of its levels.
 *
 * @param level the reader's, 0..4; null where it is not known
 * @throws where content names a figure that is not there: content is checked at build
 */
export function practicesOf(
  controlId: string,
  level: number | null,
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
        isYours: level === null ? null : levels.includes(Math.floor(level)),
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
