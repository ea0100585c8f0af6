import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { TooMany } from "@/lib/platform/errors";
import { database } from "./client";
import type { Transaction } from "./database";

/** How often something may be tried by one somebody in a window of time that begins with the first try. */
export type Limit = Readonly<{ name: string; most: number; seconds: number }>;

/** Who tries, where that is known, and whose log tells that they tried too often: a grant says both. */
export type Tried = Readonly<{
  actor?: Actor;
  workspaceId?: string | null;
  /** An address, with or without an account. */
  email?: string;
  /** A share link. */
  linkId?: string;
}>;

/** A limit is reached, and a log may tell of it. */
export class LimitReached extends TooMany {
  constructor(
    readonly limit: Limit,
    readonly who: string,
    readonly tried: Tried,
    retryAfterSeconds: number,
  ) {
    super(retryAfterSeconds, limit.name);
  }
}

const turnSchema = z.tuple([z.object({ is_allowed: z.boolean(), retry_after: z.number() })]);

/**
 * Counts a try, exactly, whoever else tries at the same time on this instance or another; LimitReached once the limit is
 * reached. Where only failures are limited, `giveTurnBack` takes back one that succeeded.
 *
 * @param who whose tries are counted together: an address, an account, a network
 * @param tx where what is limited happens in a transaction, so that what comes to nothing does not count
 */
export async function takeTurn(limit: Limit, who: string, tried: Tried, tx: Transaction | null = null): Promise<void> {
  const turn = await countTurn(limit, who, tx);
  if (!turn.is_allowed) throw new LimitReached(limit, who, tried, turn.retry_after);
}

/** Counts a try in the transaction; returns the refusal once the limit is reached, for whoever answers it otherwise. */
export async function tryTurn(limit: Limit, who: string, tried: Tried, tx: Transaction): Promise<LimitReached | null> {
  const turn = await countTurn(limit, who, tx);
  return turn.is_allowed ? null : new LimitReached(limit, who, tried, turn.retry_after);
}

/** Counts a try in the transaction; false once the limit is reached. */
export async function hasTurn(limit: Limit, who: string, tx: Transaction): Promise<boolean> {
  return (await countTurn(limit, who, tx)).is_allowed;
}

async function countTurn(limit: Limit, who: string, tx: Transaction | null): Promise<z.infer<typeof turnSchema>[0]> {
  const query = sql`select is_allowed, retry_after from take_turn(${keyOf(limit, who)}, ${limit.most}, ${limit.seconds})`;
  const rows = tx === null ? await (await database()).lookUp(query) : (await tx.execute(query)).rows;
  return turnSchema.parse(rows)[0];
}

/** Takes a try back that turned out to be none. */
export async function giveTurnBack(limit: Limit, who: string): Promise<void> {
  const opened = await database();
  await opened.lookUp(sql`select give_turn_back(${keyOf(limit, who)})`);
}

function keyOf({ name }: Limit, who: string): string {
  return `${name} ${createHash("sha256").update(who).digest("base64url")}`;
}
