import { LevelBoxes } from "@/components/charts/level-boxes";
import { type Report, type ReportGap, shownGaps } from "@/lib/core/report/report";
import { gapsClaim } from "@/lib/wording/claims";
import { level, signedTenths } from "@/lib/wording/numbers";
import { ReportSection } from "./report-section";

type Props = Readonly<{ report: Report; assessAddress: string | null }>;

/** What to close first, and how. */
export function GapsSection({ report, assessAddress }: Props) {
  const shown = report.gaps.slice(0, shownGaps);
  return (
    <ReportSection id="gaps" title="Gaps" about="Known levels below their target, ranked by what closing them brings">
      <h3 className="report-claim">{gapsClaim(report)}</h3>
      {shown.length === 0 ? (
        <NoGaps report={report} assessAddress={assessAddress} />
      ) : (
        <>
          <p className="report-columns" aria-hidden="true">
            <span>Control</span>
            <span>You → target</span>
            <span>Brings</span>
          </p>
          <ol className="report-rows">
            {shown.map((gap) => (
              <GapRow key={gap.control.id} gap={gap} />
            ))}
          </ol>
        </>
      )}
      {report.gaps.length > shown.length ? (
        <p className="small">All {report.gaps.length} gaps are in the CSV.</p>
      ) : null}
    </ReportSection>
  );
}

function NoGaps({ report, assessAddress }: Props) {
  if (report.counts.known > 0)
    return <p>What is known stands at its target or above. Look at what is not known next.</p>;
  return (
    <p>
      A gap is a known level below its target.{" "}
      {assessAddress === null ? null : <a href={assessAddress}>Answer the first controls</a>}
    </p>
  );
}

function GapRow({ gap }: Readonly<{ gap: ReportGap }>) {
  const { control, remediation } = gap;
  return (
    <li className="report-row">
      <h4>{control.title}</h4>
      <p className="report-row-domain">{control.domainTitle}</p>
      <LevelBoxes id={`gap-${control.id}`} level={gap.level} target={gap.target} />
      <p className="report-row-gain">
        {signedTenths(gap.gainTenths)}
        <span className="hidden-visually"> points</span>
      </p>
      <details className="report-row-more">
        <summary>
          How to close it<span className="hidden-visually">: {control.title}</span>
        </summary>
        <p>{remediation.summary}</p>
        {remediation.links.length === 0 ? null : (
          <ul>
            {remediation.links.map(({ title, url }) => (
              <li key={url}>
                <a href={url}>{title}</a>
              </li>
            ))}
          </ul>
        )}
        <dl>
          <dt>You, level {level(gap.level)}</dt>
          <dd>{control.levelText}</dd>
          <dt>Target, level {gap.target}</dt>
          <dd>{control.targetText}</dd>
          <dt>Why it matters</dt>
          <dd>{gap.why}</dd>
          {gap.references.map(({ framework, identifiers }) => (
            <div key={framework}>
              <dt>{framework}</dt>
              <dd>{identifiers.join(", ")}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
