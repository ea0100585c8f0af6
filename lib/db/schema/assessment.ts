import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspace } from "./workspace";

/** One round of one questionnaire for one scope, with the versions it is pinned to. */
export const assessment = pgTable(
  "assessment",
  {
    id: uuid("id").primaryKey(),
    /** Null: it belongs to a guest or an account. */
    workspaceId: uuid("workspace_id").references(() => workspace.id, { onDelete: "cascade" }),
    /** Whether many respondents answer it, each seeing own answers alone. */
    isRound: boolean("is_round").notNull().default(false),
    scope: text("scope").notNull(),
    depth: text("depth", { enum: ["quick", "full"] }).notNull(),
    reportBasis: text("report_basis", { enum: ["quick", "full"] }).notNull(),
    targetProfile: text("target_profile", { enum: ["baseline", "regulated", "high-assurance"] })
      .notNull()
      .default("baseline"),
    questionnaireVersion: text("questionnaire_version").notNull(),
    scoringVersion: text("scoring_version").notNull(),
    figuresEdition: text("figures_edition").notNull(),
    isSynthetic: boolean("is_synthetic").notNull().default(false),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    touchedAt: timestamp("touched_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check("assessment_scope_length", sql`char_length(${table.scope}) between 1 and 80`),
    check("assessment_depth", sql`${table.depth} in ('quick', 'full')`),
    check("assessment_report_basis", sql`${table.reportBasis} in ('quick', 'full')`),
    check("assessment_target_profile", sql`${table.targetProfile} in ('baseline', 'regulated', 'high-assurance')`),
    check("assessment_round_workspace", sql`not ${table.isRound} or ${table.workspaceId} is not null`),
    index("assessment_touched_at").on(table.touchedAt),
    index("assessment_workspace").on(table.workspaceId),
  ],
).enableRLS();
