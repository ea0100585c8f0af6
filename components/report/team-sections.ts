import { chartMarkup } from "@/components/charts/chart";
import { html, type Markup } from "@/lib/charts/markup";
import type { ReportChart } from "@/lib/charts/report-charts";
import type { Report } from "@/lib/core/report/report";
import type { TeamSection } from "@/lib/core/team/team-section";
import { roundDomainRows, roundDomainsHead } from "@/lib/wording/rounds";
import { controlGapRows, disagreementClaim, teamClaim, teamFacts } from "@/lib/wording/team";
import { unbroken } from "@/lib/wording/unbroken";
import { agreedHead, agreedRows } from "@/lib/wording/workshop-part";
import { readingPart } from "../layout/reading-part";
import { publishedGapList } from "./published-gap-list";
import { scrollingTable } from "./scrolling-table";
import { teamIndustrySection } from "./team-industry-section";

/** What a report says of the team behind it; nothing where one person answered. */
export function teamSections(
  report: Report,
  charts: readonly ReportChart[],
  { address, trendAddress }: Readonly<{ address: string; trendAddress: string | null }>,
): readonly Markup[] {
  const { team } = report;
  if (team === null) return [];
  const show = (id: string) => {
    const chart = charts.find((one) => one.id === id);
    return chart === undefined ? null : chartMarkup(chart, address);
  };
  return [
    readingPart({
      id: "team",
      title: "The team",
      about: "Who answered, and how far job functions see things apart",
      shown: html`
        <h3 class="report-claim">${teamClaim(team)}</h3>
        <dl class="report-facts">
          ${teamFacts(team).map(({ name, words }) => html`<dt>${name}</dt><dd>${unbroken(words)}</dd>`)}
        </dl>
        ${show("team-functions")}
        ${team.workshop !== null && team.workshop.agreed.length > 0 && scrollingTable("Agreed in the room", agreedHead, agreedRows(team))}
        ${publishedGapList(team)}
      `,
    }),
    disagreement(team, show("team-disagreement")),
    readingPart({
      id: "team-not-sure",
      title: "Who does not know what",
      about: "Answers that are “not sure”. They count in no level",
      shown: show("team-unsure"),
    }),
    ...(team.trend === null
      ? []
      : [
          readingPart({
            id: "rounds",
            title: "Rounds",
            about: "This scope over time",
            shown: html`
              ${show("team-rounds")}
              ${scrollingTable("Score per domain and round", roundDomainsHead(team.trend), roundDomainRows(team.trend))}
              ${trendAddress !== null && html`<p><a href="${trendAddress}">All rounds of this scope, and other scopes beside it</a></p>`}
            `,
          }),
        ]),
    ...(team.industry.length === 0 ? [] : [teamIndustrySection(team)]),
  ];
}

function disagreement(team: TeamSection, chart: Markup | null): Markup {
  const gaps = controlGapRows(team);
  return readingPart({
    id: "disagreement",
    title: "Disagreement",
    about: "The controls that the team sees most differently",
    shown: html`
      ${chart ?? html`<h3 class="report-claim">${disagreementClaim(team)}</h3>`}
      ${gaps.length > 0 && scrollingTable("Controls that job functions see most differently", ["Control", "Mean known level", "Gap"], gaps)}
    `,
  });
}
