import { type Report, type ReportUnknown, shownGaps } from "@/lib/core/report/report";
import { unknownsClaim } from "@/lib/wording/claims";
import { stateLabel } from "@/lib/wording/labels";
import { signedTenths } from "@/lib/wording/numbers";
import { ReportSection } from "./report-section";

type Props = Readonly<{ report: Report; assessAddress: string | null }>;

/** What to find out first: the controls whose level nobody knows. */
export function UnknownsSection({ report, assessAddress }: Props) {
  const shown = report.unknowns.slice(0, shownGaps);
  const left = report.unknowns.length - shown.length;
  return (
    <ReportSection
      id="unknowns"
      title="Find out first"
      about="What nobody can show counts as absent; this is what knowing it could add at most"
    >
      <h3 className="report-claim">{unknownsClaim(report)}</h3>
      {shown.length === 0 ? null : (
        <>
          <p className="report-columns" aria-hidden="true">
            <span>Control</span>
            <span>State</span>
            <span>Up to</span>
          </p>
          <ol className="report-rows">
            {shown.map((unknown) => (
              <UnknownRow key={unknown.control.id} unknown={unknown} assessAddress={assessAddress} />
            ))}
          </ol>
        </>
      )}
      {left > 0 ? <p className="small">{left} more are in the CSV.</p> : null}
    </ReportSection>
  );
}

function UnknownRow({ unknown, assessAddress }: Readonly<{ unknown: ReportUnknown; assessAddress: string | null }>) {
  const { control, gainTenths } = unknown;
  return (
    <li className="report-row">
      <h4>
        {assessAddress === null ? control.title : <a href={`${assessAddress}/${control.domainId}`}>{control.title}</a>}
      </h4>
      <p className="report-row-domain">{control.domainTitle}</p>
      <p className="report-row-state">{stateLabel(control.state)}</p>
      <p className="report-row-gain">
        <span className="hidden-visually">up to </span>
        {signedTenths(gainTenths)}
        <span className="hidden-visually"> points</span>
      </p>
    </li>
  );
}
