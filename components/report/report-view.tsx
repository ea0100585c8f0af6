import { reportCharts } from "@/lib/charts/report-charts";
import type { Report } from "@/lib/core/report/report";
import { Arithmetic } from "./arithmetic";
import { BasisNotice } from "./basis-notice";
import { ComparisonSections } from "./comparison-sections";
import { DomainsSection } from "./domains-section";
import { GapsSection } from "./gaps-section";
import { MethodSection } from "./method-section";
import { ReportHead } from "./report-head";
import { ReportJumps } from "./report-jumps";
import { SyntheticNotice } from "./synthetic-notice";
import { UnknownsSection } from "./unknowns-section";
import "@/components/charts/charts.css";
import "./report.css";
import "./report-head.css";
import "./report-rows.css";

type Props = Readonly<{
  report: Report;
  /** Where this report lives; its downloads and images lie below it. */
  address: string;
  /** Where its answers are given; null where the reader may not give any. */
  assessAddress: string | null;
}>;

/** A whole report on a page: headline, domains, comparisons, gaps, what to find out, and how it was computed. */
export function ReportView({ report, address, assessAddress }: Props) {
  const charts = reportCharts(report);
  return (
    <article className="report">
      {report.isSynthetic ? <SyntheticNotice /> : null}
      {assessAddress === null ? null : <BasisNotice report={report} action={`${address}/basis`} />}
      <ReportHead report={report} charts={charts} address={address} assessAddress={assessAddress} />
      <Arithmetic report={report} />
      <ReportJumps report={report} />
      <DomainsSection report={report} charts={charts} address={address} />
      <GapsSection report={report} assessAddress={assessAddress} />
      <UnknownsSection report={report} assessAddress={assessAddress} />
      <ComparisonSections report={report} charts={charts} address={address} assessAddress={assessAddress} />
      <MethodSection report={report} />
    </article>
  );
}
