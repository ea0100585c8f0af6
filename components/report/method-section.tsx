import type { Report, ReportSource } from "@/lib/core/report/report";
import { dayAndTime } from "@/lib/wording/dates";
import { sourceLine } from "@/lib/wording/sources";
import { ReportSection } from "./report-section";

/** What the report stands on: versions, the profile, how sure the figures are, and every source. */
export function MethodSection({ report }: Readonly<{ report: Report }>) {
  const { versions, profile, sources } = report;
  return (
    <ReportSection id="method" title="Method and sources" about="What this report stands on">
      <h3 className="report-claim">Where every number comes from</h3>
      <p>
        Published shares are what people said when a survey asked them. Their intervals are Wilson’s at 95 %, changes
        between editions Newcombe’s; they hold the chance of sampling alone, not who chose to take part. An edition that
        does not state how many were asked has no interval.
      </p>
      <dl className="report-facts">
        <dt>Questionnaire</dt>
        <dd>{versions.questionnaire}</dd>
        <dt>Scoring</dt>
        <dd>{versions.scoring}</dd>
        <dt>Figures</dt>
        <dd>{versions.figures}</dd>
        <dt>Last answer</dt>
        <dd>{dayAndTime(report.touchedAt)}</dd>
        <dt>Computed</dt>
        <dd>{dayAndTime(report.computedAt)}</dd>
        {profile.map(({ title, answer }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      {sources.length === 0 ? null : (
        <ul className="report-sources">
          {sources.map((source) => (
            <SourceItem key={`${source.report}${source.edition}`} source={source} />
          ))}
        </ul>
      )}
    </ReportSection>
  );
}

function SourceItem({ source }: Readonly<{ source: ReportSource }>) {
  const [first, ...others] = source.urls;
  return (
    <li>
      {first === undefined ? sourceLine(source) : <a href={first}>{sourceLine(source)}</a>}
      {others.map((url, at) => (
        <span key={url}>
          {" · "}
          <a href={url} aria-label={`${sourceLine(source)}, page ${at + 2}`}>
            page {at + 2}
          </a>
        </span>
      ))}
    </li>
  );
}
