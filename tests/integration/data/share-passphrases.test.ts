import { expect, test } from "vitest";
import { type LinkActor, nobody } from "@/lib/core/access/actor";
import { changeSharePassphrase, unlockShareLink } from "@/lib/data/share-link-changes";
import { readShareLink } from "@/lib/data/share-links";
import { checkVisit, enterPassphrase as enterAs, openShareLink, readSharedReport } from "@/lib/data/shared-reports";
import type { Database } from "@/lib/db/database";
import { type Network, networkOf } from "@/lib/platform/client-network";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment, type Owner } from "../../fixtures/make-assessment";
import { makeShareLink, visitorOf } from "../../fixtures/make-share-link";

const right = "correct horse";
const here = networkOf("203.0.113.7");
const there = networkOf("203.0.113.8"); // in one /24 with it
const enterPassphrase = async (visitor: LinkActor, passphrase: string, network: Network | null, visitorId = "one") => {
  const entered = await enterAs(visitor, { passphrase, visitorId, network });
  return "visitor" in entered ? entered.visitor : null;
};
const share = (owner: Owner) => owner.may("assessment.share");

async function guarded() {
  const owner = await makeAssessment();
  const { linkId, token } = await makeShareLink(await share(owner), { passphrase: right, detail: "summary" });
  return { owner, linkId, token, visitor: await visitorOf(token) };
}

/** So many tries from networks of their own, a few at a time. */
async function guess(visitor: LinkActor, tries: number): Promise<Readonly<Record<string, number>>> {
  const outcomes = await Promise.all(
    Array.from({ length: tries }, (_, at) =>
      enterPassphrase(visitor, `wrong ${at}`, networkOf(`10.0.${at}.1`), `${at}`).then(
        (entered) => (entered === null ? "wrong" : "right"),
        (error: unknown) => (error instanceof Error ? error.name : "?"),
      ),
    ),
  );
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

async function locksOf(database: Database, linkId: string): Promise<number> {
  const rows = await database.asOwner((run) =>
    run("SELECT event FROM audit WHERE object_id = $1 AND event = 'share-link.locked'", [linkId]),
  );
  return rows.length;
}

eachDriver((database) => {
  test("SH-4 the token alone shows nothing; with the passphrase it does", async () => {
    const { visitor } = await guarded();
    expect(visitor.hasEntered).toBe(false);
    await checkVisit(visitor);
    await expect(readSharedReport(visitor)).rejects.toThrow("not found");
    expect(await enterPassphrase(visitor, "wrong one", here)).toBeNull();
    const entered = await enterPassphrase(visitor, right, here);
    expect(entered).toEqual({ ...visitor, hasEntered: true });
    if (entered !== null) expect(await readSharedReport(entered)).toMatchObject({ shared: "summary" });
  });

  test("SH-4 after five failures a visitor waits, and others of the same network go on; a success is none", async () => {
    const { visitor } = await guarded();
    for (let times = 0; times < 8; times += 1) expect(await enterPassphrase(visitor, right, here)).not.toBeNull();
    for (let failures = 0; failures < 5; failures += 1) expect(await enterPassphrase(visitor, "no", here)).toBeNull();
    await expect(enterPassphrase(visitor, right, here)).rejects.toMatchObject({ kind: "too-many" });
    expect(await enterPassphrase(visitor, right, here, "colleague")).not.toBeNull();
    expect(await enterAs(visitor, { passphrase: "no", visitorId: "colleague", network: here })).toEqual({ left: 4 });
    const other = await guarded();
    expect(await enterPassphrase(other.visitor, right, here)).not.toBeNull();
  });

  test("SH-4 whoever forgets who they were at each try waits with their network, for a minute at most", async () => {
    const { visitor } = await guarded();
    const tries = Array.from({ length: 20 }, (_, at) => enterPassphrase(visitor, "no", here, `${at}`));
    expect(await Promise.all(tries)).toEqual(Array(20).fill(null));
    await expect(enterPassphrase(visitor, "no", here, "another")).rejects.toMatchObject({
      limitName: "share-passphrase network",
    });
    expect(await enterPassphrase(visitor, right, there, "there")).not.toBeNull();
  });

  test("SH-4 of two hundred tries at once from everywhere fifty are checked, then only the owner opens it again", async () => {
    const { owner, linkId, token, visitor } = await guarded();
    const counts = await guess(visitor, 200);
    expect(counts).toEqual({ wrong: 50, NotFound: 150 });
    expect(await openShareLink(nobody, token)).toBeNull();
    expect((await readShareLink(await share(owner), linkId)).link.state).toBe("locked");
    expect(await locksOf(database(), linkId)).toBe(1);
    await unlockShareLink(await share(owner), linkId);
    expect(await enterPassphrase(await visitorOf(token), right, there)).not.toBeNull();
    expect(await guess(visitor, 1)).toEqual({ wrong: 1 });
  }, 60_000);

  test("SH-4 whoever came by a passphrase is out when it is changed or taken away", async () => {
    const { owner, linkId, token, visitor } = await guarded();
    const entered = await enterPassphrase(visitor, right, here);
    if (entered === null) throw new Error("the passphrase is right");
    await changeSharePassphrase(await share(owner), linkId, "battery staple");
    await expect(readSharedReport(entered)).rejects.toThrow("not found");
    await expect(checkVisit(visitor)).rejects.toThrow("not found");
    await expect(enterPassphrase(visitor, right, here)).rejects.toThrow("not found");
    const again = await visitorOf(token);
    expect(await enterPassphrase(again, right, here)).toBeNull();
    expect(await enterPassphrase(again, "battery staple", here)).not.toBeNull();
    await changeSharePassphrase(await share(owner), linkId, null);
    expect(await readSharedReport(await visitorOf(token))).toMatchObject({ shared: "summary" });
    await expect(checkVisit(again)).rejects.toThrow("not found");
  });

  test("a link without a passphrase that gets one asks whoever was in", async () => {
    const owner = await makeAssessment();
    const { linkId, token } = await makeShareLink(await share(owner));
    const visitor = await visitorOf(token);
    await readSharedReport(visitor);
    await changeSharePassphrase(await share(owner), linkId, right);
    await expect(readSharedReport(visitor)).rejects.toThrow("not found");
    expect((await visitorOf(token)).hasEntered).toBe(false);
  });
});
