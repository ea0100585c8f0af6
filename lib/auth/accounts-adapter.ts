import type { BetterAuthOptions } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { credential } from "@/lib/db/schema/credential";
import { passkey } from "@/lib/db/schema/passkey";
import { session } from "@/lib/db/schema/session";
import { twoFactor } from "@/lib/db/schema/two-factor";
import { user } from "@/lib/db/schema/user";
import { verification } from "@/lib/db/schema/verification";
import { idleSeconds } from "./fresh";
import { recordChange, recordWrongCode, spendCode } from "./recording";

type Adapter = ReturnType<ReturnType<typeof drizzleAdapter>>;

const schema = { user, session, account: credential, verification, twoFactor, passkey };

/**
 * better-auth's tables through our own transactions, as the actor that may touch accounts and nothing else. Each of its
 * calls is a transaction; the audit row of what it changes is written in the same one.
 */
export function accountsAdapter(options: BetterAuthOptions): Adapter {
  const adapterOn = (tx: Transaction) => drizzleAdapter(tx, { provider: "pg", schema })(options);

  async function inTransaction<T>(work: (adapter: Adapter, tx: Transaction) => Promise<T>): Promise<T> {
    const opened = await database();
    return opened.asActor(accounts, (tx) => work(adapterOn(tx), tx));
  }

  /** A change of one row, with its audit row. */
  function changing<Row>(
    model: string,
    work: (adapter: Adapter) => Promise<Row>,
    after: (tx: Transaction, model: string, row: unknown) => Promise<void> = async () => {},
  ): Promise<Row> {
    return inTransaction(async (adapter, tx) => {
      const row = await work(adapter);
      await after(tx, model, row);
      await spendCode(tx, model, ownerOf(model, row));
      await recordChange(tx, model, ownerOf(model, row));
      return row;
    });
  }

  /** The same where something is counted: of these, a wrong code is worth a row. */
  function counting<Row>(
    { model, increment }: Readonly<{ model: string; increment: Readonly<Record<string, number>> }>,
    work: (adapter: Adapter) => Promise<Row>,
  ): Promise<Row> {
    return inTransaction(async (adapter, tx) => {
      const row = await work(adapter);
      if ("failedVerificationCount" in increment) await recordWrongCode(tx, ownerOf(model, row));
      return row;
    });
  }

  const shape = drizzleAdapter({}, { provider: "pg", schema })(options);
  return {
    ...shape,
    findOne: (query) => inTransaction((adapter) => adapter.findOne(query)),
    findMany: (query) => inTransaction((adapter) => adapter.findMany(query)),
    count: (query) => inTransaction((adapter) => adapter.count(query)),
    create: (row) => changing(row.model, (adapter) => adapter.create(row), setTimes),
    update: (change) => changing(change.model, (adapter) => adapter.update(change)),
    updateMany: (change) => inTransaction((adapter) => adapter.updateMany(change)),
    delete: (query) => inTransaction((adapter) => adapter.delete(query)),
    deleteMany: (query) => inTransaction((adapter) => adapter.deleteMany(query)),
    consumeOne: (query) => inTransaction((adapter) => adapter.consumeOne(query)),
    incrementOne: (change) => counting(change, (adapter) => adapter.incrementOne(change)),
    transaction: (work) => inTransaction((adapter) => work(adapter)),
  };
}

/** A new session's times are the database's, whose clock also ends it: the app's may be wrong, or another instance's. */
async function setTimes(tx: Transaction, model: string, row: unknown): Promise<void> {
  if (model !== "session") return;
  const { id } = rowSchema.parse(row);
  await tx
    .update(session)
    .set({
      createdAt: sql`now()`,
      updatedAt: sql`now()`,
      expiresAt: sql`now() + make_interval(secs => ${idleSeconds})`,
    })
    .where(eq(session.id, id));
}

const rowSchema = z.object({ id: z.string(), userId: z.string().optional() });

/** Whose row it is. */
function ownerOf(model: string, row: unknown): string | null {
  const read = rowSchema.safeParse(row);
  if (!read.success) return null;
  return model === "user" ? read.data.id : (read.data.userId ?? null);
}
