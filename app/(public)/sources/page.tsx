import type { Metadata } from "next";
import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { sourcesPage } from "../reading-pages";
import "@/components/layout/reading.css";
import "@/components/sources/sources.css";

export const metadata: Metadata = {
  title: "Sources",
  description:
    "Every publication that figures were taken from: publisher, report, editions, how many figures, what was taken, and whose rights they are.",
  alternates: { canonical: "/sources" },
};

export default function SourcesPage() {
  return <StaticMarkup name={keepMarkup(sourcesPage())} />;
}
