import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { nobody, system } from "@/lib/core/access/actor";
import { deleteAssessment } from "@/lib/data/assessments";
import { grant } from "@/lib/data/grant";
import {
  changeSharePassphrase,
  endOwnShareLinks,
  endShareLink,
  endShareLinks,
  renewShareLink,
  unlockShareLink,
} from "@/lib/data/share-link-changes";
import { listOwnShareLinks, listShareLinks, readShareLink } from "@/lib/data/share-links";
import { openShareLink, readSharedReport, viewSharedReport } from "@/lib/data/shared-reports";
import { sweepAssessments } from "@/lib/data/sweep";
import { handOver } from "@/lib/db/client";
import type { Database } from "@/lib/db/database";
import { shareLink } from "@/lib/db/schema/share-link";
import { networkOf } from "@/lib/platform/client-network";
import { newId } from "@/lib/platform/ids";
import { hashSecret, newToken } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment, type Owner } from "../../fixtures/make-assessment";
import { makeShareLink, visitorOf } from "../../fixtures/make-share-link";

const share = (owner: Owner) => owner.may("assessment.share");

/** Changes a link's row as its owner could, for what only time does otherwise. */
async function setRow(database: Database, owner: Owner, change: ReturnType<typeof sql>): Promise<void> {
  const { actor, assessmentId } = await share(owner);
  await database.asActor(actor, async (tx) => {
    await tx.execute(sql`update share_link set ${change} where assessment_id = ${assessmentId}`);
  });
}

/** What the log says of a link, oldest first. */
async function eventsOf(database: Database, linkId: string): Promise<readonly unknown[]> {
  const rows = await database.asOwner((run) =>
    run("SELECT event, actor_kind FROM audit WHERE object_id = $1 ORDER BY at, position", [linkId]),
  );
  return rows.map(({ event, actor_kind: kind }) => `${event} by ${kind}`);
}

eachDriver((database) => {
  test("SH-1 a token is nowhere in the database, its SHA-256 is", async () => {
    const owner = await makeAssessment();
    const { token } = await makeShareLink(await share(owner), { passphrase: "correct horse" });
    const found = await database().asOwner(async (run) => {
      const tables = await run(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
      );
      const texts = [];
      for (const { relname } of tables) texts.push(...(await run(`SELECT t::text AS line FROM "${relname}" t`)));
      return texts.map(({ line }) => String(line)).join("\n");
    });
    const [, , secret = ""] = token.split("_");
    expect(found).toContain(hashSecret(token).toString("hex"));
    for (const part of [token, secret, "correct horse", hashSecret("correct horse").toString("hex")])
      expect(found).not.toContain(part);
  });

  test("SH-1 what cannot be a token opens nothing without a query", async () => {
    const { token } = await makeShareLink(await share(await makeAssessment()));
    const mistyped = `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`;
    const asked: unknown[] = [];
    const { lookUp } = database();
    const counting: Database = { ...database(), lookUp: (query) => lookUp(query).finally(() => asked.push(query)) };
    handOver(Promise.resolve(counting));
    for (const wrong of ["", "x", mistyped, newToken("r")]) expect(await openShareLink(nobody, wrong)).toBeNull();
    expect(asked).toEqual([]);
    expect(await openShareLink(nobody, newToken("s"))).toBeNull();
    expect(asked).toHaveLength(1);
    handOver(Promise.resolve(database()));
  });

  test("SH-3 wrong, expired, ended, locked and deleted are all the same, by the database's clock", async () => {
    expect(await openShareLink(nobody, newToken("s"))).toBeNull();
    const ways: readonly ((owner: Owner, linkId: string) => Promise<unknown>)[] = [
      (owner) => setRow(database(), owner, sql`frozen_at = now() - interval '31 days', expires_at = now()`),
      (owner) => setRow(database(), owner, sql`locked_at = now()`),
      async (owner, linkId) => endShareLink(await share(owner), linkId),
      async (owner) => endShareLinks(await share(owner)),
      async (owner) => endOwnShareLinks((await share(owner)).actor, null),
      async (owner) => deleteAssessment(await owner.may("assessment.delete")),
    ];
    for (const end of ways) {
      const owner = await makeAssessment();
      const { linkId, token } = await makeShareLink(await share(owner));
      const visitor = await visitorOf(token);
      await readSharedReport(visitor);
      await end(owner, linkId);
      expect(await openShareLink(nobody, token)).toBeNull();
      await expect(readSharedReport(visitor)).rejects.toThrow("share link not found");
      await expect(viewSharedReport(visitor, null)).rejects.toThrow("share link not found");
    }
  });

  test("CO-3 a link that is ended while it is looked at shows and counts before, and neither after", async () => {
    for (let round = 0; round < 10; round += 1) {
      const owner = await makeAssessment();
      const { linkId, token } = await makeShareLink(await share(owner), { detail: "summary" });
      const visitor = await visitorOf(token);
      let isEnded = false;
      const looks = Array.from({ length: 20 }, async (_, at) => {
        if (at === 10) {
          await endShareLink(await share(owner), linkId);
          isEnded = true;
        }
        const hadEnded = isEnded;
        return viewSharedReport(visitor, null).then(
          () => (hadEnded ? "too late" : "shown"),
          () => "not found",
        );
      });
      const seen = await Promise.all(looks);
      expect(seen).not.toContain("too late");
      const { link } = await readShareLink(await share(owner), linkId);
      expect(link).toMatchObject({ state: "ended", views: seen.filter((one) => one === "shown").length });
    }
  });

  test("SH-5 a link that was ended keeps nothing of what it showed", async () => {
    const owner = await makeAssessment();
    const { linkId } = await makeShareLink(await share(owner));
    await endShareLink(await share(owner), linkId);
    expect((await readShareLink(await share(owner), linkId)).report).toBeNull();
    await expect(endShareLink(await share(owner), newId())).rejects.toThrow("not found");
    await endShareLink(await share(owner), linkId); // ended is ended
  });

  test("a link goes on showing what was frozen when answers change", async () => {
    const owner = await makeAssessment({ answers: [{ questionId: "policy.pod-security-standards", token: "1" }] });
    const { token } = await makeShareLink(await share(owner));
    const before = await readSharedReport(await visitorOf(token));
    await database().asActor((await share(owner)).actor, async (tx) => {
      await tx.execute(sql`update answer set value = '4' where assessment_id = ${owner.assessmentId}`);
    });
    expect(await readSharedReport(await visitorOf(token))).toEqual(before);
    expect(before).toMatchObject({ assessmentId: null, scope: "production", shared: "full" });
  });

  test("CO-1 twenty requests with one key make one link, and another request under that key is refused", async () => {
    const owner = await makeAssessment();
    const granted = await share(owner);
    const key = newId();
    const passphrase = "correct horse";
    const made = await Promise.all(Array.from({ length: 20 }, () => makeShareLink(granted, { key, passphrase })));
    expect(new Set(made.map(({ token }) => token)).size).toBe(1);
    expect(await listShareLinks(granted)).toHaveLength(1);
    await expect(makeShareLink(granted, { key, passphrase: "battery staple" })).rejects.toThrow("another request");
    await expect(makeShareLink(granted, { key, passphrase, detail: "summary" })).rejects.toThrow("another request");
  });

  test("twenty links a day to one report, and a guest's live thirty days at most", async () => {
    const granted = await share(await makeAssessment());
    await expect(makeShareLink(granted, { days: 31 })).rejects.toThrow("days");
    await expect(makeShareLink(granted, { days: 90 })).rejects.toThrow("days");
    const made = await Promise.allSettled(
      Array.from({ length: 25 }, () => makeShareLink(granted, { detail: "summary" })),
    );
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
  });

  test("SH-6 the owner sees how often, on which day and from which networks, and only the first view is logged", async () => {
    const owner = await makeAssessment();
    const { linkId, token } = await makeShareLink(await share(owner), { label: "board" });
    const visitor = await visitorOf(token);
    for (const network of ["203.0.113.7", "203.0.113.8", "2001:db8:1::5", ""])
      await viewSharedReport(visitor, networkOf(network));
    await readSharedReport(visitor); // a download is no view
    const { link, days } = await readShareLink(await share(owner), linkId);
    expect(link).toMatchObject({ label: "board", views: 4, state: "open" });
    expect(link.lastUsedAt).not.toBeNull();
    expect(days).toMatchObject([{ count: 4, networks: ["2001:db8:1::/48", "203.0.113.0/24"] }]);
    expect(await eventsOf(database(), linkId)).toEqual([
      "share-link.created by guest",
      "share-link.first-used by link",
    ]);
  });

  test("CO-3 of two who renew at once one does, and the link shows what that one froze", async () => {
    const owner = await makeAssessment();
    const granted = await share(owner);
    const { linkId, token } = await makeShareLink(granted, { days: 1 });
    const renewals = [1, 2, 3, 4].map(() => renewShareLink(granted, linkId, { revision: 1, days: 30 }));
    expect((await Promise.all(renewals)).toSorted()).toEqual([false, false, false, true]);
    const { link } = await readShareLink(granted, linkId);
    expect(link).toMatchObject({ revision: 2, state: "open" });
    expect(Date.parse(link.expiresAt) - Date.now()).toBeGreaterThan(29 * 86_400_000);
    await readSharedReport(await visitorOf(token));
    await expect(renewShareLink(granted, linkId, { revision: 2, days: 365 })).rejects.toThrow("days");
    await endShareLink(granted, linkId);
    expect(await renewShareLink(granted, linkId, { revision: 2, days: 30 })).toBe(false);
  });

  test("an expired link opens again when it is renewed", async () => {
    const owner = await makeAssessment();
    const { linkId, token } = await makeShareLink(await share(owner));
    await setRow(
      database(),
      owner,
      sql`frozen_at = now() - interval '40 days', expires_at = now() - interval '10 days'`,
    );
    expect(await openShareLink(nobody, token)).toBeNull();
    await renewShareLink(await share(owner), linkId, { revision: 1, days: 7 });
    expect(await readSharedReport(await visitorOf(token))).toMatchObject({ shared: "full" });
  });

  test("a report says how old it is by the database's clock", async () => {
    const owner = await makeAssessment();
    const { token } = await makeShareLink(await share(owner));
    await setRow(database(), owner, sql`frozen_at = now() - interval '45 days 3 hours'`);
    expect(await viewSharedReport(await visitorOf(token), null)).toMatchObject({ ageDays: 45 });
  });

  test("a report of a form that this version does not know is open, and cannot be shown", async () => {
    const owner = await makeAssessment();
    const { linkId, token } = await makeShareLink(await share(owner));
    await setRow(database(), owner, sql`frozen = jsonb_set(frozen, '{format}', '0')`);
    const visitor = await visitorOf(token);
    expect(await viewSharedReport(visitor, null)).toMatchObject({ report: null });
    await expect(readSharedReport(visitor)).rejects.toThrow("not found");
    await renewShareLink(await share(owner), linkId, { revision: 1, days: 7 });
    expect((await viewSharedReport(visitor, null)).report).not.toBeNull();
  });

  test("AC-1 a stranger sees, ends, renews and opens nothing of another's links", async () => {
    const owner = await makeAssessment();
    const stranger = await makeAssessment();
    const { linkId, token } = await makeShareLink(await share(owner));
    await expect(grant(stranger.actor, "assessment.share", owner.assessmentId)).rejects.toThrow("not found");
    const theirs = await share(stranger);
    const tries = [
      () => endShareLink(theirs, linkId),
      () => changeSharePassphrase(theirs, linkId, null),
      () => unlockShareLink(theirs, linkId),
      () => renewShareLink(theirs, linkId, { revision: 1, days: 7 }),
      () => readShareLink(theirs, linkId),
      () => readShareLink(theirs, "no id"),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow("share link not found");
    expect(await endOwnShareLinks(theirs.actor, null)).toBe(0);
    expect(await listOwnShareLinks(theirs.actor)).toEqual([]);
    const visitor = await visitorOf(token);
    for (const actor of [theirs.actor, visitor, nobody]) {
      const rows = await database().asActor(actor, (tx) => tx.select().from(shareLink).where(eq(shareLink.id, linkId)));
      expect(rows).toEqual([]);
      await database().asActor(actor, async (tx) => tx.update(shareLink).set({ label: "x" }));
    }
    expect((await readShareLink(await share(owner), linkId)).link.label).toBeNull();
  });

  test("MB-4 where a link was read from is forgotten after 35 days, and a link 35 days after its end", async () => {
    const owner = await makeAssessment();
    const granted = await share(owner);
    const { token } = await makeShareLink(granted);
    await viewSharedReport(await visitorOf(token), networkOf("203.0.113.7"));
    const age = async (days: number, sweepsViews: number) => {
      await database().asOwner(async (run) => {
        await run("UPDATE share_view SET day = (now() AT TIME ZONE 'UTC')::date - $1::int", [days]);
      });
      await sweepAssessments(system);
      const { days: left } = await readShareLink(granted, (await listShareLinks(granted))[0]?.id ?? "");
      expect(left).toHaveLength(sweepsViews);
    };
    await age(35, 1);
    await age(36, 0);
    await setRow(
      database(),
      owner,
      sql`frozen_at = now() - interval '90 days', expires_at = now() - interval '34 days'`,
    );
    await sweepAssessments(system);
    expect(await listShareLinks(granted)).toHaveLength(1);
    await setRow(database(), owner, sql`expires_at = now() - interval '36 days'`);
    await sweepAssessments(system);
    expect(await listShareLinks(granted)).toEqual([]);
  });
});
