import type { Metadata } from "next";
import { TrendsView } from "@/components/trends/trends-view";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";

export const metadata: Metadata = {
  title: "Is the security deficit widening?",
  description:
    "Every measure of Kubernetes security that surveys asked more than once: what rose, what fell, what shows no clear change, and what nobody can say.",
  alternates: { canonical: "/trends" },
};

export default function TrendsPage() {
  const benchmark = benchmarkOf(currentFiguresEdition);
  return <TrendsView verdicts={benchmark.trends.map((plan) => trendVerdict(plan, benchmark))} />;
}
