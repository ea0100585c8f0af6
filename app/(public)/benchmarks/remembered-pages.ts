import { explorerAddress } from "@/components/benchmarks/explorer-address";
import { explorerMarkup } from "@/components/benchmarks/explorer-markup";
import { figureMarkup } from "@/components/benchmarks/figure-markup";
import { topicMarkup } from "@/components/benchmarks/topic-markup";
import { pageText } from "@/components/ui/kept-markup";
import { figuresEditions } from "@/lib/content/benchmarks";
import { figureIndex } from "@/lib/content/figure-index";
import { explorer } from "@/lib/core/benchmark/explorer";
import { type FigureFacts, figureFacts } from "@/lib/core/benchmark/figure-facts";
import type { ReadQuery } from "@/lib/core/benchmark/figure-query";
import { type TopicContents, topicContents } from "@/lib/core/benchmark/topic-contents";
import { remember } from "@/lib/platform/remember";

const views = remember<string>(100);
const topics = remember<string>(100);
const figures = remember<string>(100);
const contentsByTopic = new Map<string, TopicContents>();

/** The explorer for what an address asks. Values that no figure has can be thought up without end: those are not kept. */
export function explorerPage(read: ReadQuery, page: number): string {
  const { known, benchmark } = figureIndex();
  const make = () => pageText(explorerMarkup(explorer(read, page, known, benchmark)));
  return read.unknown.length > 0 ? make() : views(explorerAddress("", read.query, page), make);
}

/** What is known on a topic; null where there is no such topic. */
export function findTopic(topicId: string): TopicContents | null {
  const contents = contentsByTopic.get(topicId) ?? topicContents(figureIndex().benchmark, topicId);
  if (contents !== null) contentsByTopic.set(topicId, contents);
  return contents;
}

/** A topic's page. */
export function topicPage(contents: TopicContents): string {
  return topics(contents.topic.id, () => pageText(topicMarkup(contents)));
}

/** What is known of a figure; null where there is none with this id. */
export function findFigure(figureId: string): FigureFacts | null {
  return figureFacts(figureId, figureIndex().known, figuresEditions());
}

/** A figure's page, but for how to cite it. */
export function figurePage(facts: FigureFacts): string {
  return figures(facts.known.figure.id, () => pageText(figureMarkup(facts)));
}
