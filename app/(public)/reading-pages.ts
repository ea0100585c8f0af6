import { methodMarkup } from "@/components/method/method-markup";
import { sourcesMarkup } from "@/components/sources/sources-markup";
import { trendsMarkup } from "@/components/trends/trends-markup";
import { pageText } from "@/components/ui/kept-markup";
import { benchmarkOf, currentFiguresEdition, figuresEditions } from "@/lib/content/benchmarks";
import { methodVersions } from "@/lib/content/method-versions";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { countFigures, publicationCounts } from "@/lib/core/benchmark/publication-counts";
import { type TrendVerdict, trendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { methodExamples } from "@/lib/core/report/method-examples";
import { scoringVersion } from "@/lib/core/scoring/scoring-version";
import { remember } from "@/lib/platform/remember";

// These pages show content and nothing of their reader.
const made = remember<string>(3);

/** Whether the deficit is widening, over all trends. */
export function trendsPage(): string {
  return made("trends", () => pageText(trendsMarkup(verdicts())));
}

/** How every number comes about. */
export function methodPage(): string {
  return made("method", () => {
    const benchmark = benchmarkOf(currentFiguresEdition);
    const questionnaire = questionnaireOf(currentQuestionnaireVersion);
    return pageText(
      methodMarkup({
        examples: methodExamples(questionnaire, benchmark, "delay"),
        offers: { quick: offerOf(questionnaire, "quick"), full: offerOf(questionnaire, "full") },
        versions: {
          method: methodVersions,
          scoring: scoringVersion,
          questionnaire: { version: questionnaire.version, released: questionnaire.released },
          figures: figuresEditions().map(({ edition, released, published }) => ({
            version: edition,
            released,
            count: countFigures(published),
          })),
        },
      }),
    );
  });
}

/** Every publication that figures were taken from. */
export function sourcesPage(): string {
  return made("sources", () => {
    const benchmark = benchmarkOf(currentFiguresEdition);
    const { edition, released } = benchmark;
    return pageText(sourcesMarkup({ edition, released, publications: publicationCounts(benchmark) }));
  });
}

function verdicts(): readonly TrendVerdict[] {
  const benchmark = benchmarkOf(currentFiguresEdition);
  return benchmark.trends.map((plan) => trendVerdict(plan, benchmark));
}
