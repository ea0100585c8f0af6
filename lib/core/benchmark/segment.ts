import { z } from "zod";
import type { StoredAnswer } from "../questionnaire/answer";
import type { Benchmark } from "./benchmark";
import type { Dimension, PublishedQuestion } from "./figure";

/** The dimensions that the profile has, in the order in which a segment is taken. */
export const profileDimensions = ["industry", "region", "size", "job-function"] as const;
export const profileDimensionSchema = z.enum(profileDimensions);
export type ProfileDimension = z.infer<typeof profileDimensionSchema>;

/** Who reads: the profile's answers by dimension, and by which dimension they want to be told apart (null: as it falls). */
export type Reader = Readonly<{
  profile: ReadonlyMap<ProfileDimension, string>;
  wanted: ProfileDimension | null;
}>;

/** Somebody of whom nothing is known. */
export const anyReader: Reader = { profile: new Map(), wanted: null };

/** Under so many answers a segment is not shown, and under so many it is indicative only. */
export const leastShown = 40;
export const leastSure = 100;

/**
 * Why this segment: the reader chose its dimension; it is the only one that fits; it stands first (industry, region,
 * size, job function) among those with enough answers to be sure; or none has enough and it has the most.
 */
export type SegmentReason = "chosen" | "only" | "first" | "largest";

export type ChosenSegment = Readonly<{
  published: PublishedQuestion;
  reason: SegmentReason;
  /** The reader's other segments of the same question that may be shown. */
  others: readonly PublishedQuestion[];
}>;

/** The profile's answers that tell segments apart; nobody's answer and "prefer not to say" count as none. */
export function readerOf(answers: readonly StoredAnswer[], wanted: ProfileDimension | null): Reader {
  const tokens = new Map(answers.map((answer) => [answer.questionId, answer.token]));
  const profile = profileDimensions.flatMap((dimension) => {
    const token = tokens.get(`profile.${dimension}`);
    return token == null || token === "prefer-not-to-say" ? [] : [[dimension, token] as const];
  });
  return { profile: new Map(profile), wanted };
}

/** The reader's own segment of a question that was published of everybody; null where none has 40 answers. */
export function chooseSegment(
  of: PublishedQuestion,
  benchmark: Pick<Benchmark, "published" | "segmentMaps">,
  reader: Reader,
): ChosenSegment | null {
  const fitting = profileDimensions.flatMap((dimension) => segmentFor(of, benchmark, reader, dimension) ?? []);
  const [published, reason] = pick(fitting, reader.wanted);
  if (published === undefined) return null;
  return { published, reason, others: fitting.filter((one) => one !== published) };
}

/** The reader's segment of a question by one dimension; null where there is none, or not with 40 answers. */
export function segmentFor(
  of: PublishedQuestion,
  { published, segmentMaps }: Pick<Benchmark, "published" | "segmentMaps">,
  { profile }: Reader,
  dimension: Dimension,
): PublishedQuestion | null {
  if (dimension === "container-count") return null;
  const map = segmentMaps.find((one) => one.publicationId === of.publicationId && one.edition === of.edition);
  const label = map?.[dimension][profile.get(dimension) ?? ""];
  const found = published.find(
    ({ segment }) => segment?.ofId === of.id && segment.dimension === dimension && segment.label === label,
  );
  return found !== undefined && answersOf(found) >= leastShown ? found : null;
}

function pick(
  fitting: readonly PublishedQuestion[],
  wanted: ProfileDimension | null,
): readonly [PublishedQuestion | undefined, SegmentReason] {
  const chosen = fitting.find(({ segment }) => segment?.dimension === wanted);
  if (chosen !== undefined) return [chosen, "chosen"];
  if (fitting.length < 2) return [fitting[0], "only"];
  const sure = fitting.find((one) => answersOf(one) >= leastSure);
  if (sure !== undefined) return [sure, "first"];
  return [fitting.toSorted((one, two) => answersOf(two) - answersOf(one))[0], "largest"];
}

/** How many answered; 0 where nobody says. */
function answersOf({ n }: PublishedQuestion): number {
  return n ?? 0;
}
