import type { Metadata } from "next";
import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { methodPage } from "../reading-pages";
import "@/components/layout/reading.css";
import "@/components/method/method.css";

export const metadata: Metadata = {
  title: "Method",
  description:
    "How scores, ranges, targets, intervals, comparisons and trend verdicts come about, with formulas and worked examples.",
  alternates: { canonical: "/method" },
};

export default function MethodPage() {
  return <StaticMarkup name={keepMarkup(methodPage())} />;
}
