import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { Pool } from "pg";
import { createBareAnswer } from "./answer-table";

async function open() {
  const url = process.env.DATABASE_URL;
  if (url) return drizzlePg(new Pool({ connectionString: url, max: 20 }));
  const engine = await PGlite.create(process.env.PGLITE_DIR ?? "memory://");
  await engine.exec(createBareAnswer);
  return drizzlePglite(engine);
}

let opened: ReturnType<typeof open> | undefined;

export function database(): ReturnType<typeof open> {
  opened ??= open();
  return opened;
}
