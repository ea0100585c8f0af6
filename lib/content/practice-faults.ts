import type { Benchmark, Practice } from "@/lib/core/benchmark/benchmark";
import { duplicates } from "./duplicates";

/** A control's row has room for this many figures. */
const mostPerControl = 2;

/** What is wrong with the figures that stand beside controls: they name what is there, and nothing weak. */
export function practiceFaults(
  { practices, published }: Pick<Benchmark, "practices" | "published">,
  controlIds: readonly string[],
): readonly string[] {
  const ofControl = (id: string) => practices.filter((practice) => practice.controlId === id).length;
  const crowded = [...new Set(practices.map(({ controlId }) => controlId))].filter(
    (id) => ofControl(id) > mostPerControl,
  );
  return [
    ...crowded.map((id) => `${id}: more than ${mostPerControl} figures`),
    ...duplicates(practices.map(({ controlId, figureId }) => `${controlId} ${figureId}`)).map(
      (one) => `${one}: there twice`,
    ),
    ...practices.flatMap((practice) => faultsOf(practice, published, controlIds)),
  ];
}

function faultsOf(
  { controlId, publishedId, figureId, levels }: Practice,
  published: Benchmark["published"],
  controlIds: readonly string[],
): readonly string[] {
  const figure = published.find((one) => one.id === publishedId)?.figures.find((one) => one.id === figureId);
  return [
    ...(controlIds.includes(controlId) ? [] : [`${controlId}: no such control`]),
    ...(figure === undefined ? [`${controlId}: no figure ${figureId} in ${publishedId}`] : []),
    ...(figure?.isWeak ? [`${controlId}: ${figureId} is weak`] : []),
    ...(levels.join() === [...new Set(levels)].toSorted().join() ? [] : [`${controlId}: levels: not in order`]),
  ];
}
