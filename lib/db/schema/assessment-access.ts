import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { assessment } from "./assessment";

/** Who may do something to an assessment; the row policies of everything below an assessment read this table. */
export const assessmentAccess = pgTable(
  "assessment_access",
  {
    assessmentId: uuid("assessment_id")
      .notNull()
      .references(() => assessment.id, { onDelete: "cascade" }),
    actorKind: text("actor_kind", { enum: ["guest", "user", "workspace", "link"] }).notNull(),
    actorId: uuid("actor_id").notNull(),
    via: text("via", { enum: ["creation", "resume", "claim", "respondent"] }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.actorKind, table.actorId] }),
    index("assessment_access_actor").on(table.actorKind, table.actorId),
    check("assessment_access_actor_kind", sql`${table.actorKind} in ('guest', 'user', 'workspace', 'link')`),
    check("assessment_access_via", sql`${table.via} in ('creation', 'resume', 'claim', 'respondent')`),
  ],
).enableRLS();
