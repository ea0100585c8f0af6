import { Chart } from "@/components/charts/chart";
import type { ReportChart } from "@/lib/charts/report-charts";
import type { Report } from "@/lib/core/report/report";
import { domainsClaim } from "@/lib/wording/claims";
import { targetProfileLabel, targetProfileRule } from "@/lib/wording/labels";
import { ReportSection } from "./report-section";

type Props = Readonly<{ report: Report; charts: readonly ReportChart[]; address: string }>;

/** The domains as a ledger, and as a radar for those who expect one. */
export function DomainsSection({ report, charts, address }: Props) {
  const shown = charts.filter((chart) => chart.id === "domains" || chart.id === "radar");
  const about = `Your score, its range over what is not known, and your target line: “${targetProfileLabel(report.targetProfile)}”, ${targetProfileRule(report.targetProfile)}.`;
  return (
    <ReportSection id="domains" title="Domains" about={about}>
      {shown.length === 0 ? <h3 className="report-claim">{domainsClaim(report)}</h3> : null}
      {shown.map(({ id, spec }) => (
        <div key={id} className={`report-${id}`}>
          <Chart id={`chart-${id}`} spec={spec} imageHref={`${address}/charts/${id}/image.svg`} />
        </div>
      ))}
    </ReportSection>
  );
}
