import { expect, test } from "vitest";
import { readActor } from "@/lib/auth/actor";
import { endOtherSessions, signOut } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { findSignedIn, freshlySignedIn, signedIn } from "@/lib/auth/signed-in";
import { nobody, system } from "@/lib/core/access/actor";
import { sweepAccounts } from "@/lib/data/sweep-accounts";
import { networkOf } from "@/lib/platform/client-network";
import { aCaller, makeAccount, onAccounts, signInAs } from "../../fixtures/accounts";
import { eachDriver } from "../../fixtures/database";

eachDriver((database) => {
  const ofAccount = "user_id = (SELECT id FROM app_user WHERE email = $1)";
  const move = (change: string, email: string) =>
    onAccounts(database(), `UPDATE session SET ${change} WHERE ${ofAccount}`, [email]);

  test("an account is opened by its password alone, whatever the address's letter case", async () => {
    const account = await makeAccount();
    const caller = await signInAs(account);
    expect(await findSignedIn(caller.cookies)).toMatchObject({ email: account.email, isFresh: true });
    expect(await readActor(caller.cookies)).toMatchObject({ kind: "user" });
    expect(await signIn({ ...account, password: `${account.password} ` }, aCaller())).toEqual({ kind: "wrong" });
    expect(await signIn({ ...account, email: "nobody@example.org" }, aCaller())).toEqual({ kind: "wrong" });
  });

  test("SE-1 every sign-in makes a new session, and a cookie that was planted or was there before opens nothing", async () => {
    const account = await makeAccount();
    const planted = aCaller({ cookies: `plimsoll-session=${"a".repeat(32)}.${"b".repeat(43)}%3D` });
    const first = await signInAs(account, planted);
    expect(first.cookies).not.toContain("a".repeat(32));
    const second = await signInAs(account, first);
    expect(second.cookies).not.toBe(first.cookies);
    expect(await findSignedIn(first.cookies)).toBeNull();
    expect(await findSignedIn(planted.cookies)).toBeNull();
    expect(await findSignedIn(second.cookies)).not.toBeNull();
  });

  test("SE-3 signing out and ending the others count at once", async () => {
    const account = await makeAccount();
    const [here, there] = [await signInAs(account), await signInAs(account)];
    await endOtherSessions(await signedIn(here.cookies), here);
    expect(await findSignedIn(there.cookies)).toBeNull();
    await signOut(here);
    expect(await findSignedIn(here.cookies)).toBeNull();
    await expect(signedIn(here.cookies)).rejects.toMatchObject({ kind: "sign-in-needed" });
  });

  test("SE-4 a session ends after 7 idle days, and 30 days after the sign-in", async () => {
    const account = await makeAccount();
    const idle = await signInAs(account);
    await move("expires_at = now() - interval '1 second'", account.email);
    expect(await findSignedIn(idle.cookies)).toBeNull();
    expect(await readActor(idle.cookies)).toEqual(nobody);
    const old = await signInAs(account);
    await move("created_at = now() - interval '30 days', expires_at = now() + interval '1 day'", account.email);
    expect(await findSignedIn(old.cookies)).toBeNull();
    expect(await readActor(old.cookies)).toEqual(nobody);
    const rows = () => onAccounts(database(), `SELECT id FROM session WHERE ${ofAccount}`, [account.email]);
    await sweepAccounts(nobody);
    expect(await rows()).toHaveLength(2);
    await sweepAccounts(system);
    expect(await rows()).toEqual([]);
  });

  test("SE-4 a visit is a sign of life, from which the seven days begin anew", async () => {
    const account = await makeAccount();
    const caller = await signInAs(account);
    await move("updated_at = now() - interval '2 hours', expires_at = now() + interval '1 minute'", account.email);
    await findSignedIn(caller.cookies);
    const left = `SELECT expires_at > now() + interval '6 days' AS is_long FROM session WHERE ${ofAccount}`;
    expect(await onAccounts(database(), left, [account.email])).toEqual([{ is_long: true }]);
  });

  test("AU-5 after ten minutes a sign-in no longer opens what changes how one signs in", async () => {
    const account = await makeAccount();
    const caller = await signInAs(account);
    await expect(freshlySignedIn(caller.cookies)).resolves.toMatchObject({ email: account.email });
    await move("created_at = now() - interval '11 minutes'", account.email);
    await expect(freshlySignedIn(caller.cookies)).rejects.toMatchObject({ kind: "sign-in-too-old" });
    await expect(signedIn(caller.cookies)).resolves.toMatchObject({ isFresh: false });
  });

  test("AU-2 ten failures of an account from wherever, then the right password waits too, until the window ends", async () => {
    const account = await makeAccount();
    const guess = () => signIn({ ...account, password: "not the password" }, aCaller());
    for (let tries = 0; tries < 10; tries += 1) expect(await guess()).toEqual({ kind: "wrong" });
    await expect(guess()).rejects.toMatchObject({ kind: "too-many" });
    await expect(signInAs(account)).rejects.toMatchObject({ kind: "too-many" });
    await database().asOwner((run) => run("UPDATE rate_limit SET ends_at = now()"));
    expect(await findSignedIn((await signInAs(account)).cookies)).not.toBeNull();
  });

  test("AU-2 fifty failures of a network, however its address is written, and no other network waits", async () => {
    const account = await makeAccount();
    const spellings = ["2001:db8:5::1", "2001:0DB8:0005:0000::2", "2001:db8:5:0:ffff::3"];
    const outcomes: string[] = [];
    for (let tries = 0; tries < 60; tries += 1) {
      const network = networkOf(spellings[tries % 3] ?? null);
      const guessed = signIn({ email: `nobody-${tries}@example.org`, password: "x" }, aCaller({ network }));
      outcomes.push(
        await guessed.then(
          ({ kind }) => kind,
          (error) => error.kind,
        ),
      );
    }
    expect(outcomes.filter((kind) => kind === "wrong")).toHaveLength(50);
    expect(outcomes.slice(50)).toEqual(Array(10).fill("too-many"));
    await signInAs(account);
  });

  test("successes are no failures: eleven sign-ins in a row all pass", async () => {
    const account = await makeAccount();
    const network = networkOf("192.0.2.77");
    for (let tries = 0; tries < 11; tries += 1) await signInAs(account, aCaller({ network }));
  });

  test("LO-1 a sign-in, a failure and a sign-out leave a row each, with the coarse network alone", async () => {
    const account = await makeAccount();
    const network = networkOf("203.0.113.77");
    await signIn({ ...account, password: "not the password" }, aCaller({ network }));
    await signOut(await signInAs(account, aCaller({ network })));
    const rows = await database().asOwner((run) =>
      run(
        `SELECT event, outcome, network FROM audit WHERE user_id = (SELECT id FROM app_user WHERE email = $1) ORDER BY position`,
        [account.email],
      ),
    );
    expect(rows.slice(-3)).toEqual([
      { event: "sign-in.failed", outcome: "refused", network: "203.0.113.0/24" },
      { event: "sign-in.done", outcome: "done", network: "203.0.113.0/24" },
      { event: "sign-out", outcome: "done", network: "203.0.113.0/24" },
    ]);
  });
});
