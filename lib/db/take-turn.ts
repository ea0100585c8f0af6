import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import type { Network } from "@/lib/platform/client-network";
import { TooMany } from "@/lib/platform/errors";
import { database } from "./client";
import type { Transaction } from "./database";

/** How often something may be tried by one somebody in a window of time that begins with the first try. */
export type Limit = Readonly<{ name: string; most: number; seconds: number }>;

/**
 * Tries that are free, and a wait after each further one, which doubles up to the longest: who guesses gets slower and
 * slower, and whoever is mistaken for them is never shut out for long. A quiet quarter of an hour after it begins anew.
 */
export type Delay = Readonly<{ name: string; free: number; firstSeconds: number; longestSeconds: number }>;

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
    readonly limit: Readonly<{ name: string; seconds: number }>,
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
export async function giveTurnBack(limit: Readonly<{ name: string }>, who: string): Promise<void> {
  const opened = await database();
  await opened.lookUp(sql`select give_turn_back(${keyOf(limit, who)})`);
}

/** A try that is counted: under which delay, and whose tries are counted together. */
export type Turn = Readonly<{ delay: Delay; who: string; tried: Tried }>;

/** Tries that were counted. */
export type Turns = Readonly<{
  /** How many more are free of waiting. */
  left: number;
  /** Takes them back, as they turned out to be none. A wait that they began goes on. */
  giveBack(): Promise<void>;
}>;

const delayedSchema = z.tuple([z.object({ is_allowed: z.boolean(), retry_after: z.number(), free_left: z.number() })]);

/** How long it takes until a delay begins anew, and a log may tell once more that it was reached. */
const quietSeconds = 15 * 60;

/** Counts a try under each delay, in this order; LimitReached where it comes before a wait is over, and then it counts nowhere later. */
export async function takeDelayedTurns(turns: readonly Turn[]): Promise<Turns> {
  const opened = await database();
  let left = Number.MAX_SAFE_INTEGER;
  for (const { delay, who, tried } of turns) {
    const { name, free, firstSeconds, longestSeconds } = delay;
    const query = sql`select * from take_delayed_turn(${keyOf(delay, who)}, ${free}, ${firstSeconds}, ${longestSeconds})`;
    const [turn] = delayedSchema.parse(await opened.lookUp(query));
    if (!turn.is_allowed) throw new LimitReached({ name, seconds: quietSeconds }, who, tried, turn.retry_after);
    left = Math.min(left, turn.free_left);
  }
  return {
    left,
    giveBack: async () => {
      for (const { delay, who } of turns) await giveTurnBack(delay, who);
    },
  };
}

/**
 * The turns of a network, counted by its own address and by the wider one that holds its neighbours: whoever has a /48
 * of IPv6 has 65,536 networks to try from. None where the network is not known: all such would share one name.
 */
export function ofNetwork(delay: Delay, network: Network | null, what = "", tried: Tried = {}): readonly Turn[] {
  if (network === null) return [];
  const wide = { ...delay, name: `${delay.name} wide`, free: delay.free * 2 };
  return [
    { delay, who: `${network.narrow} ${what}`, tried },
    { delay: wide, who: `${network.coarse} ${what}`, tried },
  ];
}

function keyOf({ name }: Readonly<{ name: string }>, who: string): string {
  return `${name} ${createHash("sha256").update(who).digest("base64url")}`;
}
