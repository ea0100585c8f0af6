import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { TooMany } from "@/lib/platform/errors";
import { database } from "./client";
import type { Transaction } from "./database";

/** How often something may be tried by one somebody in a window of time that begins with the first try. */
export type Limit = Readonly<{ name: string; most: number; seconds: number }>;

const turnSchema = z.tuple([z.object({ is_allowed: z.boolean(), retry_after: z.number() })]);

/**
 * Counts a try, exactly, whoever else tries at the same time on this instance or another; TooMany once the limit is
 * reached. Where only failures are limited, `giveTurnBack` takes back one that succeeded.
 *
 * @param who whose tries are counted together: an address, an account, a network
 * @param tx where what is limited happens in a transaction, so that what comes to nothing does not count
 */
export async function takeTurn(limit: Limit, who: string, tx: Transaction | null = null): Promise<void> {
  const query = sql`select is_allowed, retry_after from take_turn(${keyOf(limit, who)}, ${limit.most}, ${limit.seconds})`;
  const rows = tx === null ? await (await database()).lookUp(query) : (await tx.execute(query)).rows;
  const [turn] = turnSchema.parse(rows);
  if (!turn.is_allowed) throw new TooMany(turn.retry_after);
}

/** Takes a try back that turned out to be none. */
export async function giveTurnBack(limit: Limit, who: string): Promise<void> {
  const opened = await database();
  await opened.lookUp(sql`select give_turn_back(${keyOf(limit, who)})`);
}

function keyOf({ name }: Limit, who: string): string {
  return `${name} ${createHash("sha256").update(who).digest("base64url")}`;
}
