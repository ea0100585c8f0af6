import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** How often something was tried in a window of time. The key is a hash, so that it names neither address nor mail. */
export const limit = pgTable(
  "rate_limit",
  {
    key: text("key").primaryKey(),
    count: integer("count").notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
  },
  (table) => [index("rate_limit_ends_at").on(table.endsAt)],
).enableRLS();
