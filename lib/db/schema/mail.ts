import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea } from "./guest";
import { invitation } from "./invitation";
import { respondent } from "./respondent";

/**
 * The outbox: mails that wait to be taken by the mail server, and of those about a respondent or an invitation, what
 * became of them. Address and text are sealed with the server's key, and deleted as soon as the mail is settled.
 */
export const mail = pgTable(
  "mail",
  {
    id: uuid("id").primaryKey(),
    kind: text("kind", { enum: ["account", "invitation", "asking", "reminder"] }).notNull(),
    respondentId: uuid("respondent_id").references(() => respondent.id, { onDelete: "cascade" }),
    invitationId: uuid("invitation_id").references(() => invitation.id, { onDelete: "cascade" }),
    /** Of the link in a reminder, which replaces the one before once the mail is taken. */
    tokenHash: bytea("token_hash"),
    sealed: bytea("sealed"),
    state: text("state", { enum: ["queued", "sent", "failed"] })
      .notNull()
      .default("queued"),
    attempts: integer("attempts").notNull().default(0),
    failure: text("failure"),
    queuedAt: timestamp("queued_at", { withTimezone: true }).notNull().defaultNow(),
    /** When it may be tried next; while it is being tried, when another process may. */
    nextAt: timestamp("next_at", { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    settledAt: timestamp("settled_at", { withTimezone: true }),
  },
  (table) => [
    index("mail_next").on(table.nextAt).where(sql`state = 'queued'`),
    index("mail_settled").on(table.settledAt),
    index("mail_respondent").on(table.respondentId),
    index("mail_invitation").on(table.invitationId),
    check("mail_kind", sql`${table.kind} in ('account', 'invitation', 'asking', 'reminder')`),
    check("mail_state", sql`${table.state} in ('queued', 'sent', 'failed')`),
    check("mail_sealed", sql`(${table.sealed} is not null) = (${table.state} = 'queued')`),
  ],
).enableRLS();
