import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workshop } from "./workshop";

/** One control of a workshop, from being shown to the level that the room agreed on. */
export const workshopStep = pgTable(
  "workshop_step",
  {
    assessmentId: uuid("assessment_id")
      .notNull()
      .references(() => workshop.assessmentId, { onDelete: "cascade" }),
    questionId: text("question_id").notNull(),
    openedAt: timestamp("opened_at", { withTimezone: true }).notNull().defaultNow(),
    /** From here on answers to it are frozen. */
    revealedAt: timestamp("revealed_at", { withTimezone: true }),
    /** The answers as every screen shows them, made when it was revealed; null once the workshop is closed. */
    spread: jsonb("spread"),
    /** A level, "unsure" or "not-applicable". */
    agreed: text("agreed"),
    note: text("note"),
    /** Of the agreement; 0: none yet. */
    revision: integer("revision").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.questionId] }),
    check("workshop_step_question_length", sql`char_length(${table.questionId}) between 1 and 100`),
    check("workshop_step_agreed", sql`${table.agreed} in ('0', '1', '2', '3', '4', 'unsure', 'not-applicable')`),
    check("workshop_step_agreed_after_revealing", sql`${table.agreed} is null or ${table.revealedAt} is not null`),
    check("workshop_step_note_length", sql`char_length(${table.note}) between 1 and 30000`),
    check("workshop_step_revision", sql`${table.revision} >= 0`),
  ],
).enableRLS();
