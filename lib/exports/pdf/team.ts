import type { Report } from "@/lib/core/report/report";
import { roundDomainRows, roundDomainsHead } from "@/lib/wording/rounds";
import { sourceName } from "@/lib/wording/sources";
import { controlGapRows, disagreementClaim, publishedGapWords, teamClaim, teamFacts } from "@/lib/wording/team";
import { industryWithheldWords, teamOptionCount, teamOptionLabel } from "@/lib/wording/team-industry";
import { agreedHead, agreedRows } from "@/lib/wording/workshop-part";
import type { ChartPicture } from "./chart-picture";

type Table = Readonly<{ title: string; head: readonly string[]; rows: readonly (readonly string[])[] }>;

/** The team as the template sets it; null where one person answered. */
export function teamPages({ team }: Report, charts: readonly ChartPicture[]) {
  if (team === null) return null;
  return {
    title: "The team",
    claim: teamClaim(team),
    facts: teamFacts(team).map(({ name, words }) => ({ name, text: words })),
    agreed: team.workshop === null || team.workshop.agreed.length === 0 ? null : agreedTable(team),
    charts,
    agree: team.widest.length === 0 ? `${disagreementClaim(team)}.` : null,
    elsewhere: {
      title: "Elsewhere job functions are apart too",
      entries: team.published.map((gap) => ({
        text: `${gap.question} ${publishedGapWords(gap)}`,
        source: sourceName(gap),
        url: gap.sourceUrl,
        caveats: gap.caveats.join(" "),
      })),
    },
    tables: [gapTable(team), ...roundTable(team)].filter(({ rows }) => rows.length > 0),
    industry: team.industry.length === 0 ? null : industryPart(team),
  };
}

type Team = NonNullable<Report["team"]>;

function agreedTable(team: Team): Table {
  return { title: "Agreed in the room", head: agreedHead, rows: agreedRows(team) };
}

function gapTable(team: Team): Table {
  return {
    title: "Controls that job functions see most differently",
    head: ["Control", "Mean known level", "Gap"],
    rows: controlGapRows(team),
  };
}

function roundTable({ trend }: Team): readonly Table[] {
  if (trend === null) return [];
  return [{ title: "Score per domain and round", head: roundDomainsHead(trend), rows: roundDomainRows(trend) }];
}

function industryPart({ industry }: Team): Table & Readonly<{ withheld: readonly string[] }> {
  return {
    title: "Industry questions: what the team answered",
    head: ["Question", "Answers"],
    rows: industry.flatMap((one) =>
      one.kind === "withheld"
        ? []
        : [
            [
              one.title,
              one.options.map((option) => `${teamOptionLabel(option)}: ${teamOptionCount(option, one.n)}`).join(". "),
            ],
          ],
    ),
    withheld: industryWithheldWords(industry),
  };
}
