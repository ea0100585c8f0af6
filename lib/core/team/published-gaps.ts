import type { Benchmark } from "../benchmark/benchmark";
import { changeBetween } from "../benchmark/change";
import type { PublishedQuestion } from "../benchmark/figure";
import { figureInterval } from "../benchmark/figure-interval";
import { shareRounding } from "../benchmark/share-rounding";
import type { Interval } from "../statistics/interval";

/** What job functions answered to one question of a published study, to set beside a team's own gap. */
export type PublishedGap = Readonly<{
  publishedId: string;
  question: string;
  option: string;
  publisher: string;
  report: string;
  edition: number;
  sourceUrl: string;
  confidence: "primary" | "secondary";
  caveats: readonly string[];
  /** Highest first. */
  segments: readonly Readonly<{
    label: string;
    n: number | null;
    proportion: number;
    interval: Interval | null;
    caveat: string | null;
  }>[];
  /** Highest less lowest proportion. */
  gap: number;
}>;

/** The published questions whose job functions are apart, widest first. Weak figures are left out. */
export function publishedGaps({ published }: Pick<Benchmark, "published">): readonly PublishedGap[] {
  const byFunction = published.filter(({ segment }) => segment?.dimension === "job-function");
  const questions = [...new Set(byFunction.map(({ segment }) => segment?.ofId))];
  return questions
    .flatMap((id) => gapsOf(byFunction.filter(({ segment }) => segment?.ofId === id)))
    .toSorted((one, two) => two.gap - one.gap);
}

function gapsOf(asked: readonly PublishedQuestion[]): readonly PublishedGap[] {
  const all = asked.flatMap((published) =>
    published.figures.filter(({ isWeak }) => !isWeak).map((figure) => ({ published, figure })),
  );
  return [...new Set(all.map(({ figure }) => figure.option))].flatMap((option) => {
    const same = all
      .filter(({ figure }) => figure.option === option)
      .toSorted((one, two) => two.figure.proportion - one.figure.proportion);
    const [highest, lowest] = [same.at(0), same.at(-1)];
    if (highest === undefined || lowest === undefined || !isApart(lowest, highest)) return [];
    const { published, figure } = highest;
    return [
      {
        publishedId: published.segment?.ofId ?? published.id,
        question: published.question,
        option,
        publisher: published.publisher,
        report: published.report,
        edition: published.edition,
        sourceUrl: figure.sourceUrl,
        confidence: figure.confidence,
        caveats: [...new Set(same.flatMap((one) => one.figure.caveat ?? []))],
        segments: same.map((one) => segmentOf(one.published, one.figure)),
        gap: figure.proportion - lowest.figure.proportion,
      },
    ];
  });
}

type Asked = Readonly<{ published: PublishedQuestion; figure: PublishedQuestion["figures"][number] }>;

/** Whether the interval of the difference, rounding included, leaves out that both are alike. Without n nobody can say. */
function isApart(lowest: Asked, highest: Asked): boolean {
  const [one, two] = [lowest, highest].map(({ published: { n }, figure }) =>
    n === null ? null : { proportion: figure.proportion, n, rounding: shareRounding(figure) },
  );
  return one != null && two != null && changeBetween(one, two, 1)?.kind === "rose";
}

function segmentOf(published: PublishedQuestion, figure: PublishedQuestion["figures"][number]) {
  const found = figureInterval(figure, published);
  return {
    label: published.segment?.label ?? "",
    n: published.n,
    proportion: figure.proportion,
    interval: found.kind === "known" ? found.interval : null,
    caveat: figure.caveat,
  };
}
