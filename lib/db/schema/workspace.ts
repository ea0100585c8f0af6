import { sql } from "drizzle-orm";
import { boolean, check, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** An organisation's place: its members, assessments and rounds. */
export const workspace = pgTable(
  "workspace",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    /** Whether every member needs a second factor before anything in here is shown. */
    isSecondFactorNeeded: boolean("is_second_factor_needed").notNull().default(false),
    /** What happens to the share links of somebody who leaves. */
    linksOfLeaver: text("links_of_leaver", { enum: ["end", "stay"] })
      .notNull()
      .default("end"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check("workspace_name_length", sql`char_length(${table.name}) between 1 and 80`),
    check("workspace_links_of_leaver", sql`${table.linksOfLeaver} in ('end', 'stay')`),
  ],
).enableRLS();
