import type { Report } from "@/lib/core/report/report";

type Props = Readonly<{ report: Report; address: string; assessAddress: string | null }>;

/** What a reader takes away, and the way back to the answers. Plain links: each answers with a file. */
export function ReportActions({ report, address, assessAddress }: Props) {
  const { counts } = report;
  const isOpen = counts.unanswered > 0 || counts.industryAnswered < counts.industryAsked;
  return (
    <div className="report-actions">
      <p className="button-row">
        <a className="button" href={`${address}/report.pdf`} download>
          Download PDF
        </a>
        {assessAddress === null ? (
          <a className="button button-quiet" href="/assess">
            Start your own
          </a>
        ) : (
          <a className="button button-quiet" href={assessAddress}>
            {isOpen ? "Go on answering" : "Change answers"}
          </a>
        )}
      </p>
      <p className="small">
        The PDF is on A4; also on{" "}
        <a href={`${address}/report.pdf?paper=letter`} download>
          Letter
        </a>
        . The same numbers as{" "}
        <a href={`${address}/report.csv`} download>
          CSV
        </a>{" "}
        and{" "}
        <a href={`${address}/report.json`} download>
          JSON
        </a>
        .
      </p>
    </div>
  );
}
