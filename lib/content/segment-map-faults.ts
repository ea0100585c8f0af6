import type { Benchmark } from "@/lib/core/benchmark/benchmark";
import type { ProfileQuestion } from "@/lib/core/questionnaire/questionnaire";

const dimensions = ["industry", "region", "size", "job-function"] as const;

/** Answers that the maps name and the profile does not offer, and segments that no figure of that edition is of. */
export function segmentMapFaults(
  { segmentMaps, published }: Pick<Benchmark, "segmentMaps" | "published">,
  profileQuestions: readonly ProfileQuestion[],
): readonly string[] {
  return segmentMaps.flatMap((map) =>
    dimensions.flatMap((dimension) => {
      const place = `${map.publicationId} ${map.edition}: ${dimension}`;
      const question = profileQuestions.find((one) => one.id === `profile.${dimension}`);
      const ofEdition = published.filter(
        (one) => one.publicationId === map.publicationId && one.edition === map.edition,
      );
      const labels = ofEdition.flatMap(({ segment }) => (segment?.dimension === dimension ? [segment.label] : []));
      const unknown = Object.keys(map[dimension]).filter((id) => !question?.options.some((one) => one.id === id));
      const empty = new Set(Object.values(map[dimension]).filter((label) => !labels.includes(label)));
      return [
        ...unknown.map((id) => `${place}: no option ${id}`),
        ...[...empty].map((label) => `${place}: no figure of ${label}`),
      ];
    }),
  );
}
