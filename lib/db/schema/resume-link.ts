import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { assessment } from "./assessment";
import { bytea } from "./guest";

/** The one link that opens an assessment on another device; renewing it replaces the row. */
export const resumeLink = pgTable("resume_link", {
  assessmentId: uuid("assessment_id")
    .primaryKey()
    .references(() => assessment.id, { onDelete: "cascade" }),
  tokenHash: bytea("token_hash").notNull().unique(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
}).enableRLS();
