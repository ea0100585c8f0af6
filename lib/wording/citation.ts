import type { KnownFigure } from "@/lib/core/benchmark/known-figure";
import { addressWords, whoseFigure } from "./figure-words";
import { percent, sampleSize } from "./numbers";
import { sourceName } from "./sources";

/**
 * A figure as one cites it: what was published by whom, of whom, where it was read, and where we keep it.
 *
 * @param address of the figure's page, with its origin
 * @param edition of our figures
 */
export function citation({ figure, published }: KnownFigure, address: string, edition: string): string {
  const { question, population, segment } = published;
  const whose = segment === null ? population : `${population}; ${whoseFigure(published).toLowerCase()}`;
  const doubts = [figure.isWeak ? figure.caveat : null, figure.isDerived ? "By arithmetic." : null];
  return [
    `${sourceName(published)}: “${figure.option}”, ${percent(figure.proportion)} (${sampleSize(published)}; ${whose}).`,
    `Question: “${question}”.`,
    ...doubts.filter((doubt) => doubt !== null),
    `${addressWords(figure)}: ${figure.sourceUrl}.`,
    `In: Plimsoll, published figures ${edition}, ${address}`,
  ].join(" ");
}
