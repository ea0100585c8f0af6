import "server-only";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { buildRoundTrends, firstScope, type RoundTrends, type TrendChoice } from "@/lib/core/team/round-trends";
import type { Scope } from "@/lib/core/team/scope";
import type { ClosedRound } from "@/lib/core/team/scope-trend";
import { trendReportSchema } from "@/lib/core/team/trend-report";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { isoTime } from "@/lib/db/iso-time";
import { round } from "@/lib/db/schema/round";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import type { Grant } from "./grant";
import { scopesIn } from "./scopes";

/**
 * The trend of a workspace's rounds, from what closing them froze: nothing is computed from an answer again. Workshops
 * stand apart: levels agreed in a room and means of single answers make no line over time.
 */
export async function readRoundTrends(grant: Grant<"workspace.read">, choice: TrendChoice): Promise<RoundTrends> {
  const { actor, workspaceId } = grant;
  if (choice.kind !== "first" && !isId(choice.id)) throw new NotFound("scope");
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const scopes = await scopesIn(grant, tx);
    const chosen = choice.kind === "first" ? firstScope(scopes) : await scopeOf(tx, workspaceId, scopes, choice);
    const closed = chosen === null ? [] : await closedRounds(tx, workspaceId, chosen.id);
    return buildRoundTrends(scopes, closed, chosen);
  });
}

async function scopeOf(
  tx: Transaction,
  workspaceId: string,
  scopes: readonly Scope[],
  { kind, id }: Exclude<TrendChoice, { kind: "first" }>,
): Promise<Scope> {
  const isRound = sql`${round.assessmentId} = ${id} and ${round.workspaceId} = ${workspaceId}`;
  const [of] =
    kind === "scope" ? [{ scopeId: id }] : await tx.select({ scopeId: round.scopeId }).from(round).where(isRound);
  const found = scopes.find((scope) => scope.id === of?.scopeId);
  if (found === undefined) throw new NotFound("scope");
  return found;
}

/** Of this scope all closed rounds, of every other the last one. */
async function closedRounds(tx: Transaction, workspaceId: string, scopeId: string): Promise<readonly ClosedRound[]> {
  const isClosed = sql`${round.workspaceId} = ${workspaceId} and ${round.kind} = 'separate' and ${round.report} is not null`;
  const isNewest = sql`${round.assessmentId} in (
    select distinct on (${round.scopeId}) ${round.assessmentId} from ${round} where ${isClosed}
    order by ${round.scopeId}, ${round.closedAt} desc, ${round.assessmentId} desc)`;
  const rows = await tx
    .select({
      assessmentId: round.assessmentId,
      scopeId: round.scopeId,
      closedAt: isoTime(round.closedAt),
      threshold: round.threshold,
      made: trendPart,
    })
    .from(round)
    .where(and(isClosed, or(eq(round.scopeId, scopeId), isNewest)));
  return rows.map(({ made, ...closed }) => ({ ...closed, ...madeSchema.parse(made) }));
}

const madeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("shown"), report: trendReportSchema }),
  z.object({ kind: z.literal("withheld"), reason: z.enum(["too-few", "too-few-known"]) }),
]);

/** Of a frozen report what a trend takes of it, read out of its storage once. */
const trendPart: SQL<unknown> = sql`(
  select case when made ->> 'kind' = 'withheld' then made else jsonb_build_object(
    'kind', 'shown', 'report', jsonb_build_object(
      'versions', report -> 'versions', 'basis', report -> 'basis', 'result', report -> 'result',
      'domains', report -> 'domains',
      'team', jsonb_build_object('respondents', team -> 'respondents', 'agreement', team -> 'agreement'),
      'controls', (
        select coalesce(jsonb_agg(jsonb_build_object('id', control -> 'id', 'domainId', control -> 'domainId',
          'weight', control -> 'weight', 'state', control -> 'state', 'level', control -> 'level')), '[]')
        from jsonb_array_elements(report -> 'controls') as control
      ))) end
  from (select made, made -> 'report' as report, made #> '{report,team}' as team
    from (select ${round.report} -> 'made' as made offset 0) as opened offset 0) as parts
)`;
