import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { nobody } from "@/lib/core/access/actor";
import { answer } from "@/lib/db/schema/answer";
import { guest } from "@/lib/db/schema/guest";
import { errorKind } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { hashSecret, newSecret } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import { answersSeenBy, makeAssessmentRows } from "../../fixtures/make-assessment-rows";

eachDriver((database) => {
  test("a transaction that throws leaves nothing behind, and its error comes out", async () => {
    const { guestId, assessmentId } = await makeAssessmentRows(database());
    const failing = database().asActor({ kind: "guest", id: guestId }, async (tx) => {
      await tx.update(answer).set({ value: "4" }).where(eq(answer.assessmentId, assessmentId));
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await answersSeenBy(database(), guestId, assessmentId)).toEqual(["3"]);
  });

  test("nothing of an actor stays on the connection", async () => {
    const rows = await Promise.all(Array.from({ length: 12 }, () => makeAssessmentRows(database())));
    for (const { guestId, assessmentId } of rows) {
      expect(await answersSeenBy(database(), guestId, assessmentId)).toEqual(["3"]);
      const [left] = await database().lookUp(
        sql`select current_setting('app.actor_id', true) as actor, current_user = session_user as itself`,
      );
      expect(left?.actor || null).toBeNull();
      expect(left?.itself).toBe(true);
    }
  });

  test("50 writers at once all succeed, each as itself", async () => {
    const rows = await Promise.all(Array.from({ length: 50 }, () => makeAssessmentRows(database())));
    const seen = await Promise.all(rows.map((one) => answersSeenBy(database(), one.guestId, one.assessmentId)));
    expect(seen).toEqual(rows.map(() => ["3"]));
  });

  test("dates and bytes come back as they went in", async () => {
    const id = newId();
    const secretHash = hashSecret(newSecret());
    const seenAt = new Date("2026-02-28T23:59:59.123Z");
    const [row] = await database().asActor({ kind: "guest", id }, async (tx) => {
      await tx.insert(guest).values({ id, secretHash, seenAt });
      return tx.select().from(guest);
    });
    expect(row?.seenAt).toEqual(seenAt);
    expect(row?.secretHash.equals(secretHash)).toBe(true);
  });

  test("an error of the database carries its code in a cause", async () => {
    const { guestId, secret } = await makeAssessmentRows(database());
    const again = database().asActor({ kind: "guest", id: guestId }, (tx) =>
      tx.insert(guest).values({ id: guestId, secretHash: hashSecret(secret) }),
    );
    await expect(again).rejects.toMatchObject({ cause: { code: "23505" } });
  });

  test("an actor's id that is no UUID never reaches SQL", async () => {
    const attempt = database().asActor({ kind: "guest", id: "' || (select 1) || '" }, (tx) => tx.select().from(guest));
    await expect(attempt).rejects.toThrow("UUID");
  });

  test("the database answers a ping", async () => {
    await expect(database().ping()).resolves.toBeUndefined();
  });

  test("a slow statement ends as busy on a server, whose other visitors go on", async () => {
    if (database().driver === "pglite") return; // it ignores statement_timeout
    const slow = database().asActor(nobody, async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', '100ms', true)`);
      await tx.execute(sql`select pg_sleep(5)`);
    });
    const kind = await slow.then(
      () => "done",
      (error: unknown) => errorKind(error),
    );
    expect(kind).toBe("busy");
  });

  test("the embedded database keeps 32 MB of its tables in memory, a quarter of what it would by itself", async () => {
    if (database().driver !== "pglite") return; // a server's is its owner's to choose
    expect(await database().lookUp(sql`show shared_buffers`)).toEqual([{ shared_buffers: "32MB" }]);
  });
});
