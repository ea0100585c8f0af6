import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { log } from "@/lib/platform/log";
import type { Database } from "../database";
import { lostInUse, pooledDatabase } from "./pooled";

/** PostgreSQL at an address, by `pg`. */
export function openPg(url: string, poolSize: number): Database {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    // The server's own limit is 10 s; this one ends the wait for a server that no longer answers at all.
    query_timeout: 15_000,
    keepAlive: true,
  });
  pool.on("error", (error) => log().warn({ err: error }, "an idle database connection was lost"));
  // The pool listens to idle connections only. One that is lost in use fails its query as well, which is answered there;
  // without a listener of its own, its event would end the process.
  pool.on("connect", (client) => client.on("error", (error) => log().debug({ err: error }, lostInUse)));
  return pooledDatabase({
    driver: "pg",
    connect: () => pool.connect(),
    end: () => pool.end(),
    drizzleOn: (client) => drizzle(client),
  });
}
