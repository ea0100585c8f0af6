import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea } from "./guest";

/**
 * What was done, by whom and with what outcome; written in the transaction of the change itself. Rows are only added,
 * each with a hash over itself and the row before it in its workspace, so that a row changed later shows.
 */
export const audit = pgTable(
  "audit",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Null: about an account or a guest, not about a workspace. No reference: the row outlives what it names. */
    workspaceId: uuid("workspace_id"),
    /** The row's place in its chain, from 1. */
    position: bigint("position", { mode: "number" }).notNull(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: uuid("actor_id"),
    /** The account that it is about or by, whose owner may read it. */
    userId: uuid("user_id"),
    event: text("event").notNull(),
    objectKind: text("object_kind"),
    objectId: text("object_id"),
    outcome: text("outcome", { enum: ["done", "refused"] }).notNull(),
    /** IPv4 /24 or IPv6 /48. */
    network: text("network"),
    /** Names and numbers that the event needs to be understood, such as the old and the new access role. */
    details: jsonb("details").notNull().default({}),
    previousHash: bytea("previous_hash"),
    hash: bytea("hash").notNull(),
  },
  (table) => [
    index("audit_workspace").on(table.workspaceId, table.position),
    index("audit_user").on(table.userId, table.at),
    index("audit_at").on(table.at),
    // The last row of a chain, for the trigger that adds the next: an account's, and nobody's.
    index("audit_account_chain").on(table.userId, table.position).where(sql`${table.workspaceId} is null`),
    index("audit_nobody_chain").on(table.position).where(sql`${table.workspaceId} is null and ${table.userId} is null`),
    check("audit_outcome", sql`${table.outcome} in ('done', 'refused')`),
    check("audit_event_length", sql`char_length(${table.event}) between 1 and 60`),
  ],
).enableRLS();
