import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea } from "./guest";
import { response } from "./response";
import { round } from "./round";

/** Somebody who is asked to answer in a round, or does. What they answered lies with their response, which the lead cannot see. */
export const respondent = pgTable(
  "respondent",
  {
    id: uuid("id").primaryKey(),
    assessmentId: uuid("assessment_id")
      .notNull()
      .references(() => round.assessmentId, { onDelete: "cascade" }),
    /** Personal: by a link of their own. Open: by the round's link. Member: signed in, from the workspace. */
    via: text("via", { enum: ["personal", "open", "member"] }).notNull(),
    name: text("name"),
    email: text("email"),
    /** Of the personal link; null once another way was taken. */
    tokenHash: bytea("token_hash").unique(),
    invitedAt: timestamp("invited_at", { withTimezone: true }).notNull().defaultNow(),
    remindedAt: timestamp("reminded_at", { withTimezone: true }),
    reminders: integer("reminders").notNull().default(0),
    actorKind: text("actor_kind", { enum: ["guest", "user"] }),
    actorId: uuid("actor_id"),
    responseId: uuid("response_id").references(() => response.id, { onDelete: "set null" }),
    joinedAt: timestamp("joined_at", { withTimezone: true }),
    finishedAt: timestamp("finished_at", { withTimezone: true }),
  },
  (table) => [
    index("respondent_round").on(table.assessmentId),
    uniqueIndex("respondent_actor").on(table.assessmentId, table.actorKind, table.actorId),
    index("respondent_response").on(table.responseId),
    check("respondent_via", sql`${table.via} in ('personal', 'open', 'member')`),
    check("respondent_name_length", sql`char_length(${table.name}) between 1 and 80`),
    check("respondent_email_length", sql`char_length(${table.email}) between 3 and 254`),
    check("respondent_actor_kind", sql`${table.actorKind} in ('guest', 'user')`),
    check("respondent_joined", sql`(${table.joinedAt} is null) = (${table.actorId} is null)`),
    check("respondent_finished", sql`${table.finishedAt} is null or ${table.joinedAt} is not null`),
  ],
).enableRLS();
