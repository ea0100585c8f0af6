import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { round } from "./round";

/** What a round has more that a room answers together: the code by which people join, and what they look at. */
export const workshop = pgTable(
  "workshop",
  {
    assessmentId: uuid("assessment_id").primaryKey(),
    /** Of the round that it belongs to, so that the key below lets no other kind have one. */
    kind: text("kind", { enum: ["workshop"] })
      .notNull()
      .default("workshop"),
    /** What people type to join; null once it is closed, and then free for another. */
    code: text("code").unique(),
    /** The domains that were chosen; null: all. */
    domainIds: text("domain_ids").array(),
    /** The control or domain that the room looks at; null before the first. */
    shown: text("shown"),
    /** Counts what a screen has to show anew. */
    version: integer("version").notNull().default(1),
  },
  (table) => [
    foreignKey({
      name: "workshop_round",
      columns: [table.assessmentId, table.kind],
      foreignColumns: [round.assessmentId, round.kind],
    }).onDelete("cascade"),
    check("workshop_kind", sql`${table.kind} = 'workshop'`),
    check("workshop_code", sql`${table.code} ~ '^[ACDEFHJKMNPRTUVWXY34679]{6}$'`),
    check("workshop_domains", sql`array_length(${table.domainIds}, 1) between 1 and 50`),
    check("workshop_shown_length", sql`char_length(${table.shown}) between 1 and 100`),
  ],
).enableRLS();
