import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { response } from "./response";

/** What a respondent wrote beside one question's answer (null: taken back), and how often it was changed. */
export const note = pgTable(
  "note",
  {
    responseId: uuid("response_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    questionId: text("question_id").notNull(),
    text: text("text"),
    revision: integer("revision").notNull().default(1),
    notedAt: timestamp("noted_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.responseId, table.questionId] }),
    foreignKey({
      name: "note_response",
      columns: [table.assessmentId, table.responseId],
      foreignColumns: [response.assessmentId, response.id],
    }).onDelete("cascade"),
    check("note_text_length", sql`char_length(${table.text}) between 1 and 1000`),
    check("note_question_length", sql`char_length(${table.questionId}) <= 100`),
    check("note_revision", sql`${table.revision} >= 1`),
  ],
).enableRLS();
