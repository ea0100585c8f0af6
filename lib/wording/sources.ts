import type { ReportSource } from "@/lib/core/report/report";
import { sampleSize } from "./numbers";

type Published = Omit<ReportSource, "urls">;

/** Publisher, report and edition: "Red Hat, State of Kubernetes security 2024". */
export function sourceName({ publisher, report, edition }: Omit<Published, "n">): string {
  return `${publisher}, ${report.includes(String(edition)) ? report : `${report} ${edition}`}`;
}

/** A source with how many were asked: "Red Hat, State of Kubernetes security 2024, n = 600". */
export function sourceLine(published: Published): string {
  return `${sourceName(published)}, ${sampleSize(published)}`;
}
