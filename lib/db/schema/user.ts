import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A person with an account. Sign-in, sessions and second factors are better-auth's, which asks for these columns. */
export const user = pgTable(
  "app_user", // "user" is a word of SQL
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    twoFactorEnabled: boolean("two_factor_enabled").notNull().default(false),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index("app_user_unconfirmed").on(table.createdAt).where(sql`not ${table.emailVerified}`),
    check("app_user_name_length", sql`char_length(${table.name}) between 1 and 80`),
    check("app_user_email_length", sql`char_length(${table.email}) between 3 and 254`),
    check("app_user_email_lower", sql`${table.email} = lower(${table.email})`),
  ],
).enableRLS();
