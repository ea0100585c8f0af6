import type { Metadata } from "next";
import { NothingPublished } from "@/components/benchmarks/nothing-published";
import { InteractiveCharts } from "@/components/charts/interactive-charts";
import { PageNotFound } from "@/components/layout/page-not-found";
import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { findTopic, topicPage } from "../remembered-pages";
import "@/components/charts/charts.css";
import "@/components/benchmarks/benchmarks.css";
import "@/components/layout/reading.css";
import "@/components/benchmarks/topic.css";

type Props = PageProps<"/benchmarks/[topicId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topicId } = await params;
  const contents = findTopic(topicId);
  if (contents === null) return { title: "Not found", robots: { index: false } };
  const { title, lead } = contents.topic;
  return {
    title: `${title}: what surveys found`,
    description: lead,
    alternates: { canonical: `/benchmarks/${topicId}` },
  };
}

export default async function TopicPage({ params }: Props) {
  const contents = findTopic((await params).topicId);
  if (contents === null)
    return (
      <PageNotFound>
        <NothingPublished />
      </PageNotFound>
    );
  return (
    <>
      <StaticMarkup name={keepMarkup(topicPage(contents))} />
      <InteractiveCharts />
    </>
  );
}
