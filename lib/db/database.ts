import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Actor } from "@/lib/core/access/actor";
import type { DatabaseChoice } from "@/lib/platform/env";

/** A row as the database sent it; parse it before use. */
export type Row = Readonly<Record<string, unknown>>;

/** What a verb may do inside a transaction. It is the same for every driver. */
export type Transaction = Pick<
  PgDatabase<PgQueryResultHKT>,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "with" | "$with"
> & {
  execute(query: SQL): PromiseLike<{ rows: readonly Row[] }>;
};

/** Runs one text of SQL as the owner of the tables, with parameters or, without them, several statements at once. */
export type RunSql = (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** The open database. Nothing above it can tell which driver runs. */
export type Database = Readonly<{
  driver: DatabaseChoice["driver"];
  /**
   * One transaction on behalf of an actor, under the row policies: what the actor may not see is not there.
   * Await nothing in it but its own queries: on the embedded database everybody else waits meanwhile.
   */
  asActor<T>(actor: Actor, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * One call of a function in the database on behalf of an actor, and what it returned. It is a transaction in a single
   * message, for what is done most; the function must have the caller's rights, so that the row policies hold in it.
   */
  callAs(actor: Actor, call: SQL): Promise<unknown>;
  /** One statement without an actor or a transaction, for the functions that look something up by a secret's hash. */
  lookUp(query: SQL): Promise<readonly Row[]>;
  /** One transaction as the owner of the tables, for migrations alone. */
  asOwner<T>(work: (run: RunSql) => Promise<T>): Promise<T>;
  /** Resolves when the database answers, within two seconds. */
  ping(): Promise<void>;
  close(): Promise<void>;
}>;
