import { customType, index, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";

/** Raw bytes, such as the SHA-256 of a secret. */
export const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => Buffer.from(value),
});

/** One browser that answers without an account. Of its secret only the hash is kept. */
export const guest = pgTable(
  "guest",
  {
    id: uuid("id").primaryKey(),
    secretHash: bytea("secret_hash").notNull().unique(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    seenAt: timestamp("seen_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("guest_seen_at").on(table.seenAt)],
).enableRLS();
