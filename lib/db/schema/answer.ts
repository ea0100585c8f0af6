import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { response } from "./response";

/**
 * One question's value in a response: its token (null: cleared) and how often it was changed. A note on a control is one
 * too, under an id of its own, so that everything that holds for an answer holds for it.
 */
export const answer = pgTable(
  "answer",
  {
    responseId: uuid("response_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    questionId: text("question_id").notNull(),
    value: text("value"),
    revision: integer("revision").notNull().default(1),
    answeredAt: timestamp("answered_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    // The assessment comes first: reading all answers of one is then one range of the key's index.
    primaryKey({ columns: [table.assessmentId, table.responseId, table.questionId] }),
    foreignKey({
      name: "answer_response",
      columns: [table.assessmentId, table.responseId],
      foreignColumns: [response.assessmentId, response.id],
    }).onDelete("cascade"),
    check("answer_value_length", sql`char_length(${table.value}) <= 2000`),
    check("answer_note_length", sql`${table.questionId} not like 'note:%' or char_length(${table.value}) <= 1000`),
    check("answer_question_length", sql`char_length(${table.questionId}) <= 100`),
    check("answer_revision", sql`${table.revision} >= 1`),
  ],
).enableRLS();
