import { createPool } from "@vercel/postgres";
import { drizzle } from "drizzle-orm/vercel-postgres";
import { log } from "@/lib/platform/log";
import type { Database } from "../database";
import { lostInUse, pooledDatabase } from "./pooled";

/** PostgreSQL at a pooled address, by `@vercel/postgres`: through a WebSocket, as serverless hosts need it. */
export function openVercel(url: string, poolSize: number): Database {
  const pool = createPool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000, // as in pg.ts, and so are the listeners
  });
  pool.on("error", (error: unknown) => log().warn({ err: error }, "an idle database connection was lost"));
  pool.on("connect", (client) => client.on("error", (error: unknown) => log().debug({ err: error }, lostInUse)));
  return pooledDatabase({
    driver: "vercel",
    connect: () => pool.connect(),
    end: () => pool.end(),
    drizzleOn: (client) => drizzle(client),
  });
}
