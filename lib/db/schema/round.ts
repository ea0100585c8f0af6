import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { assessment } from "./assessment";
import { bytea } from "./guest";
import { scope } from "./scope";
import { user } from "./user";
import { workspace } from "./workspace";

/** What an assessment has more where many respondents answer it: opening, closing, and the report that closing froze. */
export const round = pgTable(
  "round",
  {
    assessmentId: uuid("assessment_id")
      .primaryKey()
      .references(() => assessment.id, { onDelete: "cascade" }),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    scopeId: uuid("scope_id").notNull(),
    /** Separate: everybody answers alone, and nothing shows before closing. Workshop: a room answers and reveals together. */
    kind: text("kind", { enum: ["separate", "workshop"] }).notNull(),
    /** Known answers that a cell of the report needs. Set at opening; nobody may change it afterwards. */
    threshold: integer("threshold").notNull().default(5),
    openedBy: uuid("opened_by").references(() => user.id, { onDelete: "set null" }),
    openedAt: timestamp("opened_at", { withTimezone: true }).notNull().defaultNow(),
    /** The report marks the lead's answers to survey questions as the lead's; who leads may turn it off until closing. */
    isLeadMarked: boolean("is_lead_marked").notNull().default(true),
    /** The day that respondents are asked to be done by; the lead closes, not the calendar. */
    answerBy: date("answer_by"),
    closedBy: uuid("closed_by").references(() => user.id, { onDelete: "set null" }),
    closedAt: timestamp("closed_at", { withTimezone: true }),
    /** Of the link for whoever has it; null where there is none. */
    joinTokenHash: bytea("join_token_hash").unique(),
    report: jsonb("report"),
    /** What a list says of the report, kept apart: fifty reports are megabytes to unpack. */
    headline: jsonb("headline"),
  },
  (table) => [
    foreignKey({
      name: "round_scope",
      columns: [table.workspaceId, table.scopeId],
      foreignColumns: [scope.workspaceId, scope.id],
    }).onDelete("cascade"),
    // A workshop's foreign key names both columns, so that no other kind of round can become one.
    unique("round_of_kind").on(table.assessmentId, table.kind),
    check("round_workshop_link", sql`${table.kind} = 'separate' or ${table.joinTokenHash} is null`),
    index("round_opened_by").on(table.openedBy),
    index("round_closed_by").on(table.closedBy),
    index("round_scope_id").on(table.workspaceId, table.scopeId),
    check("round_kind", sql`${table.kind} in ('separate', 'workshop')`),
    check("round_threshold", sql`${table.threshold} between 3 and 10`),
    check("round_report_after_closing", sql`${table.report} is null or ${table.closedAt} is not null`),
    check("round_headline_of_report", sql`(${table.headline} is null) = (${table.report} is null)`),
  ],
).enableRLS();
