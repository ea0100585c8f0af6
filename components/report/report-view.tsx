import { InteractiveCharts } from "@/components/charts/interactive-charts";
import { keepMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import { reportPage } from "./report-markup";
import type { ReportPlace } from "./report-place";
import "@/components/charts/charts.css";
import "@/components/layout/reading.css";
import "./report.css";
import "./report-head.css";
import "./report-rows.css";

/** A report on a page. */
export function ReportView(place: ReportPlace) {
  return (
    <>
      <StaticMarkup name={keepMarkup(reportPage(place))} />
      <InteractiveCharts />
    </>
  );
}
