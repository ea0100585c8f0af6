import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { assessment } from "./assessment";
import { bytea } from "./guest";

/** A link by which anybody reads one frozen report. Of its token only the hash is kept. */
export const shareLink = pgTable(
  "share_link",
  {
    id: uuid("id").primaryKey(),
    assessmentId: uuid("assessment_id")
      .notNull()
      .references(() => assessment.id, { onDelete: "cascade" }),
    /** Whose rights the link has: it opens nothing once they could not share any more. */
    creatorKind: text("creator_kind", { enum: ["guest", "user"] }).notNull(),
    creatorId: uuid("creator_id").notNull(),
    tokenHash: bytea("token_hash").notNull().unique(),
    /** For the owner alone: whom it is for. */
    label: text("label"),
    detail: text("detail", { enum: ["summary", "full"] }).notNull(),
    isScopeShown: boolean("is_scope_shown").notNull(),
    areNotesShown: boolean("are_notes_shown").notNull().default(false),
    /** What visitors are shown, with the version of its form; null once the link was ended. */
    frozen: jsonb("frozen"),
    frozenAt: timestamp("frozen_at", { withTimezone: true }).notNull().defaultNow(),
    /** How often it was frozen: a renewal names the one that it saw. */
    revision: integer("revision").notNull().default(1),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    passphraseHash: text("passphrase_hash"),
    /** Raised with every change of the passphrase: who came by an earlier one is out. */
    passphraseVersion: integer("passphrase_version").notNull().default(0),
    /** Wrong passphrases in the day that began with the first of them. */
    failures: integer("failures").notNull().default(0),
    failuresSince: timestamp("failures_since", { withTimezone: true }),
    lockedAt: timestamp("locked_at", { withTimezone: true }),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    views: integer("views").notNull().default(0),
    lastUsedAt: timestamp("last_used_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index("share_link_assessment").on(table.assessmentId),
    index("share_link_creator").on(table.creatorKind, table.creatorId),
    index("share_link_over").on(sql`(coalesce(${table.endedAt}, ${table.expiresAt}))`),
    check("share_link_creator_kind", sql`${table.creatorKind} in ('guest', 'user')`),
    check("share_link_label_length", sql`char_length(${table.label}) between 1 and 80`),
    check("share_link_detail", sql`${table.detail} in ('summary', 'full')`),
    check("share_link_notes", sql`${table.detail} = 'full' or not ${table.areNotesShown}`),
    check("share_link_frozen", sql`(${table.frozen} is null) = (${table.endedAt} is not null)`),
    check("share_link_expiry", sql`${table.expiresAt} <= ${table.frozenAt} + interval '365 days'`),
  ],
).enableRLS();
