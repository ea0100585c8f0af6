import type { Metadata } from "next";
import { MethodView } from "@/components/method/method-view";
import { benchmarkOf, currentFiguresEdition, figuresEditions } from "@/lib/content/benchmarks";
import { methodVersions } from "@/lib/content/method-versions";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { countFigures } from "@/lib/core/benchmark/publication-counts";
import { trendTally } from "@/lib/core/benchmark/trend-tally";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { methodExamples } from "@/lib/core/report/method-examples";
import { scoringVersion } from "@/lib/core/scoring/scoring-version";

export const metadata: Metadata = {
  title: "Method",
  description:
    "How scores, ranges, targets, intervals, comparisons and trend verdicts come about, with formulas and worked examples.",
  alternates: { canonical: "/method" },
};

export default function MethodPage() {
  const benchmark = benchmarkOf(currentFiguresEdition);
  const questionnaire = questionnaireOf(currentQuestionnaireVersion);
  const figures = figuresEditions().map(({ edition, released, published }) => ({
    version: edition,
    released,
    count: countFigures(published),
  }));
  return (
    <MethodView
      examples={methodExamples(questionnaire, benchmark, "delay")}
      offers={{ quick: offerOf(questionnaire, "quick"), full: offerOf(questionnaire, "full") }}
      tally={trendTally(benchmark.trends.map((plan) => trendVerdict(plan, benchmark)))}
      versions={{
        method: methodVersions,
        scoring: scoringVersion,
        questionnaire: { version: questionnaire.version, released: questionnaire.released },
        figures,
      }}
    />
  );
}
