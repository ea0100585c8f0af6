import type { Metadata } from "next";
import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { trendsPage } from "../reading-pages";
import "@/components/charts/charts.css";
import "@/components/layout/reading.css";
import "@/components/trends/trends.css";

export const metadata: Metadata = {
  title: "Is the security deficit widening?",
  description:
    "Every measure of Kubernetes security that surveys asked more than once: what rose, what fell, what shows no clear change, and what nobody can say.",
  alternates: { canonical: "/trends" },
};

export default function TrendsPage() {
  return <StaticMarkup name={keepMarkup(trendsPage())} />;
}
