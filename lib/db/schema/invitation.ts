import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea } from "./guest";
import { user } from "./user";
import { workspace } from "./workspace";

/** A way into a workspace: for one address, once, or for whoever has the link, so many times. Seven days at most. */
export const invitation = pgTable(
  "invitation",
  {
    id: uuid("id").primaryKey(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    /** Null: a link for anyone whose own address is verified. */
    email: text("email"),
    accessRole: text("access_role", { enum: ["admin", "member", "viewer"] }).notNull(),
    tokenHash: bytea("token_hash").notNull().unique(),
    createdBy: uuid("created_by").references(() => user.id, { onDelete: "set null" }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    mostUses: integer("most_uses").notNull().default(1),
    uses: integer("uses").notNull().default(0),
    endedAt: timestamp("ended_at", { withTimezone: true }),
  },
  (table) => [
    index("invitation_workspace").on(table.workspaceId),
    index("invitation_created_by").on(table.createdBy),
    check("invitation_access_role", sql`${table.accessRole} in ('admin', 'member', 'viewer')`),
    check("invitation_uses", sql`${table.uses} between 0 and ${table.mostUses} and ${table.mostUses} between 1 and 50`),
    check("invitation_email", sql`${table.email} = lower(${table.email})`),
    check("invitation_once", sql`${table.email} is null or ${table.mostUses} = 1`),
  ],
).enableRLS();
