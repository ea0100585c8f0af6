import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { log } from "@/lib/platform/log";
import type { Database } from "../database";
import { pooledDatabase } from "./pooled";

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
  return pooledDatabase({
    driver: "pg",
    connect: () => pool.connect(),
    end: () => pool.end(),
    drizzleOn: (client) => drizzle(client),
  });
}
