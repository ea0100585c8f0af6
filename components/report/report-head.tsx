import type { ReportChart } from "@/lib/charts/report-charts";
import type { Report } from "@/lib/core/report/report";
import { day } from "@/lib/wording/dates";
import { headline } from "@/lib/wording/headline";
import { ReportActions } from "./report-actions";
import { ReportGauge } from "./report-gauge";

type Props = Readonly<{
  report: Report;
  charts: readonly ReportChart[];
  address: string;
  assessAddress: string | null;
}>;

/** The first screen: the gauge, the headline, what to take away, and three figures. */
export function ReportHead({ report, charts, address, assessAddress }: Props) {
  const { title, lead, figures } = headline(report);
  const gauge = charts.find((chart) => chart.id === "gauge");
  return (
    <header className="report-head">
      <p className="report-scope">
        Readiness report · <bdi>{report.scope}</bdi> · {day(report.touchedAt)} · questionnaire{" "}
        {report.versions.questionnaire}
      </p>
      <div className={gauge === undefined ? "report-front" : "report-front has-gauge"}>
        {gauge === undefined ? null : <ReportGauge spec={gauge.spec} imageHref={`${address}/charts/gauge/image.svg`} />}
        <div className="report-headline">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          <ReportActions report={report} address={address} assessAddress={assessAddress} />
          {figures.length === 0 ? null : (
            <dl className="report-figures">
              {figures.map(({ value, label }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </div>
    </header>
  );
}
