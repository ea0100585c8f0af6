import { PGlite, type Results } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OneMessagePGlite } from "@/lib/db/drivers/one-message-pglite";

let client: OneMessagePGlite;

beforeAll(async () => {
  client = new OneMessagePGlite("memory://");
  await client.waitReady;
});
afterAll(async () => {
  if (!client.closed) await client.close();
});

describe("the embedded database, asked in one message", () => {
  test("takes every kind of parameter that we send, and returns what its own query returns", async () => {
    const text = `select $1::text as words, $2::int as number, $3::bool as truth, $4::timestamptz as moment, $5::bytea as bytes,
      $6::text as missing, $7::jsonb as json, array[$1::text, null] as texts, $8::bigint as big`;
    const values = [
      'it\'s \\ "said" ü 🚢',
      7,
      true,
      new Date("2026-01-02T03:04:05Z"),
      Buffer.from([0, 255]),
      null,
      '{"a":[1]}',
      9n,
    ];
    const ours = await client.query(text, values);
    const theirs = await PGlite.prototype.query.call<PGlite, [string, unknown[]], Promise<Results<object>>>(
      client,
      text,
      values,
    );
    expect(ours.rows).toEqual(theirs.rows);
    expect(ours.fields).toEqual(theirs.fields);
    expect((await client.query(text, values, { rowMode: "array" })).rows).toEqual(
      theirs.rows.map((row) => Object.values(row)),
    );
  });

  test("leaves a turn to others after each statement", async () => {
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(Array.from({ length: 20 }, () => client.query("select 1")));
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(20);
  });

  test("sends no parameter whose text it would have to guess", async () => {
    await expect(client.query("select $1::jsonb", [{ a: 1 }])).rejects.toThrow(TypeError);
  });

  test("a failed statement says the database's code, and the next one is answered", async () => {
    await expect(client.query("select 1 / $1::int", [0])).rejects.toMatchObject({ code: "22012" });
    await expect(client.query("select nothing")).rejects.toMatchObject({ code: "42703" });
    expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });

  test("a transaction that fails leaves nothing, and takes no statement when it is over", async () => {
    await client.exec("create table kept (value int)");
    let escaped: (() => Promise<unknown>) | undefined;
    const failing = client.transaction(async (transaction) => {
      escaped = () => transaction.query("insert into kept values (2)");
      await transaction.query("insert into kept values ($1)", [1]);
      await transaction.query("select 1 / 0");
    });
    await expect(failing).rejects.toMatchObject({ code: "22012" });
    await expect(escaped?.()).rejects.toThrow("over");
    expect((await client.query("select * from kept")).rows).toEqual([]);
  });

  test("a statement from outside waits until a transaction is over", async () => {
    await client.exec("create table turns (value int)");
    let counted: Promise<unknown> | undefined;
    await client.transaction(async (transaction) => {
      await transaction.query("insert into turns values (1)");
      counted = client.query("select count(*)::int as count from turns");
      await transaction.query("insert into turns values (2)");
    });
    expect(await counted).toMatchObject({ rows: [{ count: 2 }] });
  });

  test("carries a megabyte there and back", async () => {
    const large = "ü".repeat(1_000_000);
    expect((await client.query("select $1::text as large", [large])).rows).toEqual([{ large }]);
  });

  test("answers nothing once it is closed", async () => {
    await client.close();
    await expect(client.query("select 1")).rejects.toThrow("closed");
  });
});
