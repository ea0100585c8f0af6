import { chartMarkup } from "@/components/charts/chart";
import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import { trendCharts } from "@/lib/charts/round-trends";
import type { RoundTrends } from "@/lib/core/team/round-trends";
import type { Scope } from "@/lib/core/team/scope";
import type { ScopesBeside } from "@/lib/core/team/scopes-beside";
import { dayInColumn } from "@/lib/wording/dates";
import { counted, sentence, signedPoints } from "@/lib/wording/numbers";
import { lastChangeHead, shownRounds, trendDomainsClaim, workshopsApart } from "@/lib/wording/scope-trend";
import { groupTitle, scopeDomainsClaim, scopeName } from "@/lib/wording/scopes-beside";
import { type HeatCell, heatTable } from "./heat-table";

/** Where the trend of a workspace stands, and whether its reader may open a round there. */
export type TrendPlace = Readonly<{ trends: RoundTrends; workspaceId: string; mayOpen: boolean }>;

type Chosen = NonNullable<RoundTrends["chosen"]>;

/** The rounds of one scope over time, then the newest round of every scope. */
export function roundTrendMarkup({ trends, workspaceId, mayOpen }: TrendPlace): Markup {
  const { chosen, beside } = trends;
  const base = `/workspaces/${workspaceId}`;
  if (chosen === null || trends.scopes.every(({ closedRounds }) => closedRounds === 0)) {
    return nothing(base, trends, mayOpen);
  }
  const query = `?${new URLSearchParams({ scope: chosen.id })}`;
  const show = (id: string) => {
    const chart = trendCharts(trends).find((one) => one.id === id);
    return chart === undefined ? null : chartMarkup(chart, `${base}/trend`, query);
  };
  const scopes = show("scopes");
  return html`
    <article class="trend">
      ${scopeChoice(trends.scopes, chosen, `${base}/trend`)}
      ${readingPart({
        id: "over-time",
        title: "Over time",
        about: `The closed rounds of “${chosen.name}”`,
        shown: html`
          ${show("rounds")}
          ${chosen.workshops > 0 && html`<p>${workshopsApart(chosen)}</p>`}
          ${nextStep(chosen, base, mayOpen)}
          ${shownRounds(chosen).length > 0 && domainsOverTime(chosen)}
        `,
      })}
      ${
        scopes !== null &&
        readingPart({
          id: "scopes",
          title: "Scopes beside each other",
          about: "Each by its newest closed round",
          shown: html`${scopes}${beside.groups.length > 0 && domainsBeside(beside)}`,
        })
      }
      <p class="button-row trend-files">
        <a href="${base}/trend.csv${query}" download>CSV</a>
        <a href="${base}/trend.json${query}" download>JSON</a>
        <a href="/method#rounds">How rounds are compared</a>
      </p>
    </article>
  `;
}

function nothing(base: string, { scopes }: RoundTrends, mayOpen: boolean): Markup {
  const workshops = scopes.reduce((sum, scope) => sum + scope.workshops, 0);
  return html`
    <p class="lead">
      No round is closed yet. Once one is, its score stands here; from the second on, what changed; and every scope beside
      the others.
    </p>
    ${workshops > 0 && html`<p>${workshopsApart({ workshops })}</p>`}
    <div class="button-row">
      ${mayOpen && html`<a class="button" href="${base}/rounds/new">Open a round</a>`}
      <a href="${base}/rounds">See the rounds</a>
    </div>
  `;
}

/** Which scope is followed; nothing where there is no choice. */
function scopeChoice(scopes: readonly Scope[], chosen: Scope, address: string): Markup | null {
  const offered = scopes.filter(({ id, closedRounds }) => closedRounds > 0 || id === chosen.id);
  if (offered.length < 2) return null;
  return html`
    <nav aria-label="Scope">
      <ul class="trend-scopes">
        ${offered.map((scope) => {
          const label = html`<bdi>${scopeName({ scope })}</bdi>`;
          return html`
            <li>
              ${
                scope.id === chosen.id
                  ? html`<strong aria-current="page">${label}</strong>`
                  : html`<a href="${address}?${new URLSearchParams({ scope: scope.id }).toString()}">${label}</a>`
              }
              <span>${counted(scope.closedRounds, "round")}</span>
            </li>
          `;
        })}
      </ul>
    </nav>
  `;
}

/** What is missing for a trend, as long as something is. */
function nextStep({ name, closedRounds }: Chosen, base: string, mayOpen: boolean): Markup | null {
  if (closedRounds > 1) return null;
  const query = new URLSearchParams({ scope: name });
  return html`
    <p>
      ${closedRounds === 0 ? "No round of this scope is closed yet. " : ""}A change can be told from the second closed round on.
      ${mayOpen && html` <a href="${base}/rounds/new?${query.toString()}">Open the next round of this scope</a>`}
    </p>
  `;
}

/** Every domain in every shown round, shaded, with the last change where one may be said. */
function domainsOverTime(trend: Chosen): Markup {
  const shown = shownRounds(trend);
  const last = trend.changes.at(-1);
  const changeHead = lastChangeHead(last);
  const changes = last === undefined || last.kind === "incomparable" ? [] : last.domains;
  const domains = unique(shown.toReversed().flatMap((round) => round.domains));
  return heatTable({
    id: "domains-over-time",
    claim: trendDomainsClaim(trend),
    measure: "Score per domain and round, 0 to 100. A dash: not shown, or no control of it applies.",
    groups: [],
    head: [
      "Domain",
      ...shown.map(({ closedAt, basis }) => `${dayInColumn(closedAt)}${trend.hasBothDepths ? `, ${basis}` : ""}`),
      ...(changeHead === null ? [] : [changeHead]),
    ],
    rows: domains.map(({ id, title }) => {
      const change = changes.find((one) => one.id === id);
      const said = { points: null, words: change === undefined ? "–" : signedPoints(change.points) };
      return {
        name: title,
        cells: [
          ...shown.map((round) => heatOf(round.domains.find((one) => one.id === id)?.points ?? null)),
          ...(changeHead === null ? [] : [said]),
        ],
      };
    }),
  });
}

/** Every domain of every scope, those apart whose scores may not be compared. */
function domainsBeside({ groups }: ScopesBeside): Markup {
  const rows = groups.flatMap((group) => group.rows);
  const domains = unique(rows.flatMap(({ round }) => round.domains));
  return heatTable({
    id: "domains-beside",
    claim: scopeDomainsClaim(groups),
    measure:
      "Score per domain and scope, 0 to 100, by each scope’s newest closed round. A dash: not shown, or not asked.",
    groups: groups.map((group) => ({ title: sentence(groupTitle(group)), columns: group.rows.length })),
    head: ["Domain", ...rows.map(scopeName)],
    rows: [
      { name: "All domains", cells: rows.map(({ round }) => heatOf(round.points)) },
      ...domains.map(({ id, title }) => ({
        name: title,
        cells: rows.map(({ round }) => heatOf(round.domains.find((one) => one.id === id)?.points ?? null)),
      })),
    ],
  });
}

function heatOf(points: number | null): HeatCell {
  return { points, words: points === null ? "–" : String(points) };
}

function unique<T extends Readonly<{ id: string }>>(all: readonly T[]): readonly T[] {
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}
