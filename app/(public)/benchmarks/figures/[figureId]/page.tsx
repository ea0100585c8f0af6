import type { Metadata } from "next";
import { Citation } from "@/components/benchmarks/citation";
import { NothingPublished } from "@/components/benchmarks/nothing-published";
import { PageNotFound } from "@/components/layout/page-not-found";
import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { currentFiguresEdition } from "@/lib/content/benchmarks";
import { env } from "@/lib/platform/env";
import { citation } from "@/lib/wording/citation";
import { sourceName } from "@/lib/wording/sources";
import { figurePage, findFigure } from "../../remembered-pages";
import "@/components/charts/charts.css";
import "@/components/benchmarks/benchmarks.css";
import "@/components/benchmarks/topic.css";

type Props = PageProps<"/benchmarks/figures/[figureId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { figureId } = await params;
  const facts = findFigure(figureId);
  if (facts === null) return { title: "Not found", robots: { index: false } };
  const { figure, published } = facts.known;
  return {
    title: `“${figure.option}”, ${sourceName(published)}`,
    description: `One published figure with all that is known of it. “${published.question}”`,
    alternates: { canonical: `/benchmarks/figures/${figureId}` },
  };
}

export default async function FigurePage({ params }: Props) {
  const facts = findFigure((await params).figureId);
  if (facts === null)
    return (
      <PageNotFound>
        <NothingPublished />
      </PageNotFound>
    );
  const address = `${env().appUrl}/benchmarks/figures/${facts.known.figure.id}`;
  return (
    <>
      <StaticMarkup name={keepMarkup(figurePage(facts))} />
      <Citation text={citation(facts.known, address, currentFiguresEdition)} />
    </>
  );
}
