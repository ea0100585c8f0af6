import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { assessment } from "./assessment";

/** All answers of one respondent. A guest's assessment has exactly one, shared by the devices that may open it. */
export const response = pgTable(
  "response",
  {
    id: uuid("id").primaryKey(),
    assessmentId: uuid("assessment_id")
      .notNull()
      .references(() => assessment.id, { onDelete: "cascade" }),
    actorKind: text("actor_kind", { enum: ["guest", "user", "link"] }).notNull(),
    actorId: uuid("actor_id"),
    /** In a round: the token of that question of the profile. Nobody but the respondent reads it before closing. */
    jobFunction: text("job_function"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    // The answers' foreign key names both columns, so that an answer cannot name one assessment and belong to another.
    unique("response_of_assessment").on(table.assessmentId, table.id),
    index("response_actor").on(table.actorKind, table.actorId),
    check("response_actor_kind", sql`${table.actorKind} in ('guest', 'user', 'link')`),
  ],
).enableRLS();
