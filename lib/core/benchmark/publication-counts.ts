import type { Benchmark, Publication } from "./benchmark";

/** What was taken from a publication: which editions, and how many figures. */
export type PublicationCounts = Readonly<{
  publication: Publication;
  editions: readonly number[];
  /** As published, or counted in released raw answers. */
  figures: number;
  /** By arithmetic of ours, beside them. */
  derived: number;
}>;

/** Every publication with what was taken from it, in the order of the content. */
export function publicationCounts({
  publications,
  published,
}: Pick<Benchmark, "publications" | "published">): readonly PublicationCounts[] {
  return publications.map((publication) => {
    const own = published.filter(({ publicationId }) => publicationId === publication.id);
    const all = own.flatMap((question) => question.figures).length;
    const figures = countFigures(own);
    return {
      publication,
      editions: [...new Set(own.map(({ edition }) => edition))].toSorted((one, two) => one - two),
      figures,
      derived: all - figures,
    };
  });
}

/** How many figures of these questions are not derived by arithmetic of ours. */
export function countFigures(published: Benchmark["published"]): number {
  return published.flatMap(({ figures }) => figures.filter(({ isDerived }) => !isDerived)).length;
}
