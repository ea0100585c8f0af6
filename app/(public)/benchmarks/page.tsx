import type { Metadata } from "next";
import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { readExplorer } from "./read-explorer";
import { explorerPage } from "./remembered-pages";
import "@/components/charts/charts.css";
import "@/components/benchmarks/benchmarks.css";
import "@/components/benchmarks/explorer.css";

export const metadata: Metadata = {
  title: "Benchmarks: what surveys found about Kubernetes security",
  description:
    "Every published figure on Kubernetes and container security that we know of, with its wording, n, interval and source, to search, filter and download.",
  alternates: { canonical: "/benchmarks" },
};

export default async function BenchmarksPage({ searchParams }: PageProps<"/benchmarks">) {
  const { read, page } = readExplorer(await searchParams);
  return <StaticMarkup name={keepMarkup(explorerPage(read, page))} />;
}
