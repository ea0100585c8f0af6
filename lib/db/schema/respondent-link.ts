import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { bytea } from "./guest";
import { respondent } from "./respondent";

/** Links on their way by mail: each works already, and becomes the respondent's only one when its mail is taken. */
export const respondentLink = pgTable(
  "respondent_link",
  {
    tokenHash: bytea("token_hash").primaryKey(),
    respondentId: uuid("respondent_id")
      .notNull()
      .references(() => respondent.id, { onDelete: "cascade" }),
  },
  (table) => [index("respondent_link_respondent").on(table.respondentId)],
).enableRLS();
