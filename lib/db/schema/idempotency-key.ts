import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea } from "./guest";

/**
 * A request that may arrive twice, kept for a day: the hash of its key, of what it asked, and what it was answered. The
 * answer may hold a new secret, so it is sealed with the key itself, which only the sender has.
 */
export const idempotencyKey = pgTable(
  "idempotency_key",
  {
    actorKind: text("actor_kind").notNull(),
    actorId: uuid("actor_id").notNull(),
    keyHash: bytea("key_hash").notNull(),
    requestHash: bytea("request_hash").notNull(),
    sealedAnswer: bytea("sealed_answer").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.actorKind, table.actorId, table.keyHash] }),
    index("idempotency_key_created_at").on(table.createdAt),
    check("idempotency_key_actor_kind", sql`${table.actorKind} in ('guest', 'user')`),
  ],
).enableRLS();
