import { sql } from "drizzle-orm";
import { check, pgTable, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { workspace } from "./workspace";

/** What a workspace assesses in rounds, one after the other, such as "production EKS". */
export const scope = pgTable(
  "scope",
  {
    id: uuid("id").primaryKey(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    /** No longer offered for new rounds; its rounds stay. */
    archivedAt: timestamp("archived_at", { withTimezone: true }),
  },
  (table) => [
    // A round's foreign key names both columns, so that it cannot take another workspace's scope.
    unique("scope_of_workspace").on(table.workspaceId, table.id),
    uniqueIndex("scope_name").on(table.workspaceId, sql`lower(${table.name})`),
    check("scope_name_length", sql`char_length(${table.name}) between 1 and 80`),
  ],
).enableRLS();
