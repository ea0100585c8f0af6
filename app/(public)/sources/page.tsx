import type { Metadata } from "next";
import { SourcesView } from "@/components/sources/sources-view";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { publicationCounts } from "@/lib/core/benchmark/publication-counts";

export const metadata: Metadata = {
  title: "Sources",
  description:
    "Every publication that figures were taken from: publisher, report, editions, how many figures, what was taken, and whose rights they are.",
  alternates: { canonical: "/sources" },
};

export default function SourcesPage() {
  const benchmark = benchmarkOf(currentFiguresEdition);
  const { edition, released } = benchmark;
  return <SourcesView edition={edition} released={released} publications={publicationCounts(benchmark)} />;
}
