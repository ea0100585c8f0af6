import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { log } from "@/lib/platform/log";
import type { Database } from "../database";
import { isAboutSecurity, libpqAddresses } from "../libpq-addresses";
import { lostInUse, pooledDatabase } from "./pooled";

/** PostgreSQL at an address, by `pg`. */
export function openPg(url: string, poolSize: number): Database {
  const [first = url, ...others] = libpqAddresses(url);
  let pool = openPool(first, poolSize);

  /** Where the address lets several ways be tried, the first that connects is the one to stay with. */
  async function connect(): Promise<PoolClient> {
    const asked = pool;
    try {
      return await asked.connect();
    } catch (error) {
      const next = isAboutSecurity(error) ? others.shift() : undefined;
      if (next !== undefined) pool = openPool(next, poolSize);
      if (pool === asked) throw error;
      return connect();
    }
  }

  return pooledDatabase({ driver: "pg", connect, end: () => pool.end(), drizzleOn: (client) => drizzle(client) });
}

function openPool(connectionString: string, max: number): Pool {
  const pool = new Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 5_000,
    // The server's own limit is 10 s; this one ends the wait for a server that no longer answers at all.
    query_timeout: 15_000,
    keepAlive: true,
  });
  pool.on("error", (error) => log().warn({ err: error }, "an idle database connection was lost"));
  // The pool listens to idle connections only. One that is lost in use fails its query as well, which is answered there;
  // without a listener of its own, its event would end the process.
  pool.on("connect", (client) => client.on("error", (error) => log().debug({ err: error }, lostInUse)));
  return pool;
}
