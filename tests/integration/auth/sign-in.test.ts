import { expect, test } from "vitest";
import { readActor } from "@/lib/auth/actor";
import { provePassword } from "@/lib/auth/prove-password";
import { askForReset, resetPassword } from "@/lib/auth/reset-password";
import { endOtherSessions, signOut } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { findSignedIn, freshlySignedIn, signedIn } from "@/lib/auth/signed-in";
import { nobody, system } from "@/lib/core/access/actor";
import { sweepAccounts } from "@/lib/data/sweep-accounts";
import { type Network, networkOf } from "@/lib/platform/client-network";
import { newId } from "@/lib/platform/ids";
import { aCaller, makeAccount, onAccounts, signInAs, tokenIn } from "../../fixtures/accounts";
import { eachDriver } from "../../fixtures/database";

/** How many wrong sign-ins, each at another account, are answered before the first that has to wait. */
async function guessAtMany(most: number, networkFor: (tries: number) => Network | null): Promise<number> {
  for (let tries = 0; tries < most; tries += 1) {
    const person = { email: `nobody-${newId()}@example.org`, password: "x" };
    const kind = await signIn(person, aCaller({ network: networkFor(tries) })).then(
      (outcome) => outcome.kind,
      (error) => error.kind,
    );
    if (kind === "too-many") return tries;
  }
  return most;
}

eachDriver((database) => {
  const ofAccount = "user_id = (SELECT id FROM app_user WHERE email = $1)";
  const move = (change: string, email: string) =>
    onAccounts(database(), `UPDATE session SET ${change} WHERE ${ofAccount}`, [email]);

  test("an account is opened by its password alone, whatever the address's letter case", async () => {
    const account = await makeAccount();
    const caller = await signInAs(account);
    expect(await findSignedIn(caller.cookies)).toMatchObject({ email: account.email, isFresh: true });
    expect(await readActor(caller.cookies)).toMatchObject({ kind: "user" });
    expect(await signIn({ ...account, password: `${account.password} ` }, aCaller())).toMatchObject({ kind: "wrong" });
    expect(await signIn({ ...account, email: "nobody@example.org" }, aCaller())).toMatchObject({ kind: "wrong" });
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

  test("AU-2 ten failures of an account from one network make wait there, and nowhere else", async () => {
    const account = await makeAccount();
    const stranger = aCaller();
    const guess = () => signIn({ ...account, password: "not the password" }, stranger);
    for (let left = 9; left >= 0; left -= 1) expect(await guess()).toEqual({ kind: "wrong", left });
    await expect(guess()).rejects.toMatchObject({ kind: "too-many" });
    const owner = await signInAs(account);
    expect(await provePassword(await signedIn(owner.cookies), account.password, owner)).toBe(true);
  });

  test("AU-2 the wait grows with each further failure, and is forgotten after a quiet while", async () => {
    const account = await makeAccount();
    const stranger = aCaller();
    const guess = () => signIn({ ...account, password: "not the password" }, stranger);
    const after = (time: string) => database().asOwner((run) => run(`UPDATE rate_limit SET ends_at = now() - ${time}`));
    for (let tries = 0; tries < 10; tries += 1) await guess();
    for (const seconds of [30, 60, 120, 240]) {
      const waits = await guess().then(
        () => 0,
        (error) => error.retryAfterSeconds,
      );
      expect(waits).toBeGreaterThan(seconds / 2);
      expect(waits).toBeLessThanOrEqual(seconds);
      await after("interval '1 second'");
      await guess();
    }
    await after("interval '16 minutes'");
    expect(await guess()).toEqual({ kind: "wrong", left: 9 });
  });

  test("AU-2 a browser that signed in before waits for its own failures alone, even in the stranger's network", async () => {
    const account = await makeAccount();
    const known = await signInAs(account);
    const stranger = aCaller({ network: known.network });
    for (let tries = 0; tries < 10; tries += 1) await signIn({ ...account, password: "no" }, stranger);
    await expect(signInAs(account, stranger)).rejects.toMatchObject({ kind: "too-many" });
    await signInAs(account, known);
    const other = await makeAccount();
    for (let tries = 0; tries < 10; tries += 1) await signIn({ ...other, password: "no" }, known);
    await expect(signInAs(other, known)).rejects.toMatchObject({ kind: "too-many" });
  });

  test("AU-2 a browser that chose a new password by mail does not wait for the guesses of strangers", async () => {
    const account = await makeAccount();
    const stranger = aCaller();
    for (let tries = 0; tries < 10; tries += 1) await signIn({ ...account, password: "no" }, stranger);
    const mail = await askForReset(account.email, stranger);
    if (mail === null) throw new Error("nobody has this address");
    const password = "anchor-violet-27-stair";
    const reset = await resetPassword(tokenIn(mail), { password, passkeyIds: [] }, stranger);
    if (reset.fault !== null) throw new Error(reset.fault);
    const cookies = reset.cookies.map((cookie) => cookie.split(";", 1)[0]).join("; ");
    expect(await signIn({ ...account, password }, { ...stranger, cookies })).toMatchObject({ kind: "signed-in" });
    await expect(signIn({ ...account, password }, stranger)).rejects.toMatchObject({ kind: "too-many" });
  });

  test("AU-2 from everywhere a hundred failures are free, then all who are not known wait, a minute at most", async () => {
    const account = await makeAccount();
    const known = await signInAs(account);
    for (let tries = 0; tries < 100; tries += 1) await signIn({ ...account, password: "no" }, aCaller());
    await expect(signIn({ ...account, password: "no" }, aCaller())).rejects.toMatchObject({ kind: "too-many" });
    await signInAs(account, known);
  }, 120_000);

  test("AU-2 fifty failures of a network, however its address is written, and no other network waits", async () => {
    const account = await makeAccount();
    const spellings = ["2001:db8:5::1", "2001:0DB8:0005:0000::2", "2001:db8:5:0:ffff::3"];
    expect(await guessAtMany(60, (tries) => networkOf(spellings[tries % 3] ?? null))).toBe(50);
    await signInAs(account);
  });

  test("AU-2 neighbours within a /48 are counted together too", async () => {
    expect(await guessAtMany(110, (tries) => networkOf(`2001:db8:77:${tries.toString(16)}::1`))).toBe(100);
  }, 120_000);

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
