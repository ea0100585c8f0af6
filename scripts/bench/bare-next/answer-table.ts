import { integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const bareAnswer = pgTable(
  "bare_answer",
  {
    responseId: uuid("response_id").notNull(),
    questionId: text("question_id").notNull(),
    value: text("value"),
    revision: integer("revision").notNull().default(1),
    answeredAt: timestamp("answered_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.questionId] })],
);

export const createBareAnswer = `create table if not exists bare_answer (response_id uuid not null, question_id text not null, value text,
  revision integer not null default 1, answered_at timestamptz not null default now(), primary key (response_id, question_id))`;
