import { date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { shareLink } from "./share-link";

/** How often a link was looked at on a day from one network; kept for 35 days. */
export const shareView = pgTable(
  "share_view",
  {
    linkId: uuid("link_id")
      .notNull()
      .references(() => shareLink.id, { onDelete: "cascade" }),
    /** By the database's clock, in UTC. */
    day: date("day").notNull(),
    /** IPv4 /24 or IPv6 /48; empty where it is not known. */
    network: text("network").notNull(),
    count: integer("count").notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.linkId, table.day, table.network] }), index("share_view_day").on(table.day)],
).enableRLS();
