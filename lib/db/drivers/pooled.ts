import type { SQL } from "drizzle-orm";
import type { Actor } from "@/lib/core/access/actor";
import { Unavailable } from "@/lib/platform/errors";
import { outsideRequests } from "@/lib/platform/outside-requests";
import { actingAs, callUnder, type Settings, timeouts } from "../acting-as";
import type { Database, Row, RunSql, Transaction } from "../database";
import { translateError } from "../translate-error";

/** What the log says of a connection that ended while a request used it. */
export const lostInUse = "a database connection was lost in use";

/** What a pool's connection must be able to do; both `pg` and `@vercel/postgres` can. */
export type PooledClient = {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  release(isBroken?: boolean): void;
};

type Pool<Client extends PooledClient> = Readonly<{
  driver: "pg" | "vercel";
  connect(): Promise<Client>;
  end(): Promise<void>;
  /** Drizzle on this connection. */
  drizzleOn(client: Client): Transaction;
}>;

/** A database behind a pool of connections. Nothing here outlives a transaction, so that a pooler may stand between. */
export function pooledDatabase<Client extends PooledClient>(pool: Pool<Client>): Database {
  const drizzles = new WeakMap<Client, Transaction>();
  const drizzleOn = (client: Client): Transaction => {
    const known = drizzles.get(client) ?? pool.drizzleOn(client);
    drizzles.set(client, known);
    return known;
  };

  /** Runs the work between BEGIN, sent together with the settings in one message, and COMMIT. */
  async function inTransaction<T>(begin: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = await outsideRequests(pool.connect).catch((error: unknown) => {
      throw new Unavailable("no connection to the database", { cause: error });
    });
    let isBroken = true;
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query("COMMIT");
      isBroken = false;
      return result;
    } catch (error) {
      const failure = translateError(error);
      // A lost connection has nothing to roll back, and asking one that no longer answers would wait once more.
      isBroken = failure instanceof Unavailable || !(await canRollBack(client));
      throw failure;
    } finally {
      client.release(isBroken);
    }
  }

  /** Runs one statement, which is its own transaction. */
  async function alone(query: SQL): Promise<readonly Row[]> {
    const client = await outsideRequests(pool.connect).catch((error: unknown) => {
      throw new Unavailable("no connection to the database", { cause: error });
    });
    let failure: unknown = null;
    try {
      return (await drizzleOn(client).execute(query)).rows;
    } catch (error) {
      failure = translateError(error);
      throw failure;
    } finally {
      client.release(failure instanceof Unavailable);
    }
  }

  return {
    driver: pool.driver,
    asActor: async (actor, work) => inTransaction(beginAs(actor), (client) => work(drizzleOn(client))),
    callAs: async (actor, call) => (await alone(callUnder(settingsOf(actor), call)))[0]?.result,
    lookUp: alone,
    asOwner: (work) =>
      inTransaction("BEGIN", (client) => {
        const run: RunSql = async (text, values) =>
          (await (values === undefined ? client.query(text) : client.query(text, [...values]))).rows;
        return work(run);
      }),
    ping: () => inTransaction("BEGIN; SELECT set_config('statement_timeout', '2s', true)", async () => undefined),
    close: () => pool.end(),
  };
}

/** A connection that cannot even roll back is thrown away. */
function canRollBack(client: PooledClient): Promise<boolean> {
  return client.query("ROLLBACK").then(
    () => true,
    () => false,
  );
}

/** The message that opens a transaction for an actor: one round trip, whatever it sets. */
function beginAs(actor: Actor): string {
  const settings = settingsOf(actor).map(([name, value]) => `set_config('${name}', '${value}', true)`);
  return `BEGIN; SELECT ${settings.join(", ")}`;
}

const settingsOf = (actor: Actor): Settings => [...actingAs(actor), ...timeouts];
