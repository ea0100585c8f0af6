import { expect, test } from "vitest";
import { topicMarkup } from "@/components/benchmarks/topic-markup";
import { methodMarkup } from "@/components/method/method-markup";
import { reportMarkup } from "@/components/report/report-markup";
import { trendsMarkup } from "@/components/trends/trends-markup";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { methodVersions } from "@/lib/content/method-versions";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { topicContents } from "@/lib/core/benchmark/topic-contents";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { methodExamples } from "@/lib/core/report/method-examples";
import { scoringVersion } from "@/lib/core/scoring/scoring-version";
import { makeReport, makeSparseReport } from "@/tests/fixtures/make-report";

const benchmark = benchmarkOf(currentFiguresEdition);
const questionnaire = questionnaireOf(currentQuestionnaireVersion);
const verdicts = benchmark.trends.map((plan) => trendVerdict(plan, benchmark));
const method = methodMarkup({
  examples: methodExamples(questionnaire, benchmark, "delay"),
  offers: { quick: offerOf(questionnaire, "quick"), full: offerOf(questionnaire, "full") },
  versions: { method: methodVersions, scoring: scoringVersion, questionnaire, figures: [] },
}).toString();

const topics = benchmark.topics.map(({ id }) => {
  const contents = topicContents(benchmark, id);
  if (contents === null) throw new Error(`no topic ${id}`);
  return [`the topic ${id}`, topicMarkup(contents).toString(), 0] as const;
});

const example = reportMarkup({ report: makeReport(), address: "/example", assessAddress: null, shareAddress: null });
const nothing = reportMarkup({
  report: makeSparseReport(),
  address: "/report/1",
  assessAddress: "/assess/1",
  shareAddress: null,
});
const pages: readonly (readonly [name: string, page: string, least: number])[] = [
  ["the example", example.toString(), 30],
  ["a report of nothing", nothing.toString(), 20],
  ["the trends", trendsMarkup(verdicts).toString(), 40],
  ...topics,
];

test.each(pages)(
  "every chart of %s leads from its caption to a paragraph of the method that is there",
  (_, page, least) => {
    const captions = [...page.matchAll(/<figcaption[\s\S]*?<\/figcaption>/g)].map(([caption]) => caption);
    expect(captions.length).toBeGreaterThanOrEqual(least);
    expect(page.match(/<figure\b/g)?.length ?? 0).toBe(captions.length);
    for (const caption of captions) {
      const paragraph = /href="\/method#([a-z-]+)"/.exec(caption)?.[1];
      expect(method, caption).toContain(`id="${paragraph}"`);
    }
  },
);
