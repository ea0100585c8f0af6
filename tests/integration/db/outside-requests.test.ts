import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openTestDatabase } from "../../fixtures/database";
import { rememberedBy } from "../../fixtures/remembered";

test.each(["pg", "vercel"] as const)(
  "a connection by %s remembers nothing of the request that opened it",
  async (driver) => {
    const { opened, remove } = await openTestDatabase(driver);
    expect(await rememberedBy("TCPWRAP", () => opened.lookUp(sql`select 1`))).toEqual([undefined]);
    await remove();
  },
);
