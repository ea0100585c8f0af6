import { verify } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { confirmAddress, renewVerification, signUp, verificationState } from "@/lib/auth/sign-up";
import { networkOf } from "@/lib/platform/client-network";
import { aCaller, anAddress, aPassword, makeAccount, onAccounts, signInAs, tokenIn } from "../../fixtures/accounts";
import { eachDriver } from "../../fixtures/database";

eachDriver((database) => {
  const rows = (text: string, values: readonly unknown[] = []) => onAccounts(database(), text, values);
  const person = (email: string) => ({ name: "Ada", email, password: aPassword, next: null });

  test("AU-1 the password is kept as Argon2id with 19 MiB and two passes", async () => {
    const { email } = await makeAccount();
    const [row] = await rows(
      "SELECT password FROM credential WHERE user_id = (SELECT id FROM app_user WHERE email = $1)",
      [email],
    );
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verify(String(row?.password), aPassword)).toBe(true);
  });

  test("AU-1 64 emoji are a password, and only exactly they open the account", async () => {
    const caller = aCaller();
    const account = { ...person(anAddress()), password: "🦀🌷".repeat(32) };
    await confirmAddress(tokenIn(await signUp(account, caller)), account.password, caller);
    await signInAs(account);
    expect(await signIn({ ...account, password: "🦀🌷".repeat(31) }, aCaller())).toMatchObject({ kind: "wrong" });
    expect(await signIn({ ...account, password: `${"🦀🌷".repeat(31)}🦀🌹` }, aCaller())).toMatchObject({
      kind: "wrong",
    });
  });

  test("AU-3 signing up with a known address changes nothing, and tells its owner by mail", async () => {
    const account = await makeAccount();
    const mail = await signUp({ ...person(account.email), password: "another-good-one-77" }, aCaller());
    expect(mail).toMatchObject({ to: account.email, subject: "You already have an account at Plimsoll" });
    expect(mail.text).not.toMatch(/plm_/);
    await signInAs(account);
    expect(await signIn({ ...account, password: "another-good-one-77" }, aCaller())).toMatchObject({ kind: "wrong" });
  });

  test("an account that nobody confirmed opens nothing, and gives way to whoever signs up next", async () => {
    const email = anAddress();
    const first = await signUp({ ...person(email), password: "the-strangers-own-55" }, aCaller());
    expect(await signIn({ email, password: "the-strangers-own-55" }, aCaller())).toEqual({ kind: "unconfirmed" });
    const second = await signUp(person(email), aCaller());
    expect(await verificationState(tokenIn(second))).toBe("open");
    expect(await verificationState(tokenIn(first))).toBe("replaced");
    await expect(confirmAddress(tokenIn(first), "the-strangers-own-55", aCaller())).rejects.toMatchObject({
      kind: "not-found",
    });
    await confirmAddress(tokenIn(second), aPassword, aCaller());
    await signInAs({ email, password: aPassword });
  });

  test("AU-4 a link confirms once, with the password alone, and for half an hour", async () => {
    const token = tokenIn(await signUp(person(anAddress()), aCaller()));
    expect(await confirmAddress(token, "another password", aCaller())).toBeNull();
    expect(await confirmAddress(token, aPassword, aCaller())).not.toBeNull();
    await expect(confirmAddress(token, aPassword, aCaller())).rejects.toMatchObject({ kind: "not-found" });
    const late = tokenIn(await signUp(person(anAddress()), aCaller()));
    await rows("UPDATE verification SET expires_at = expires_at - interval '30 minutes'");
    expect(await verificationState(late)).toBe("over");
  });

  test("AU-4 a link leads to the configured address, and only its hash is kept", async () => {
    const mail = await signUp(person(anAddress()), aCaller());
    expect(mail.text).toContain(`http://localhost:3000/verify/${tokenIn(mail)}`);
    const kept = await rows("SELECT identifier, value FROM verification");
    expect(JSON.stringify(kept)).not.toContain(tokenIn(mail).slice(6, 40));
  });

  test("after five mails to an address that one network asked for it waits, and others do not", async () => {
    const email = anAddress();
    const stranger = aCaller();
    for (let count = 0; count < 5; count += 1) await renewVerification(email, null, stranger);
    const refusal = { kind: "too-many", limitName: "mail address" };
    await expect(renewVerification(email, null, stranger)).rejects.toMatchObject(refusal);
    await expect(signUp(person(email), stranger)).rejects.toMatchObject(refusal);
    await signUp(person(email), aCaller());
    for (let count = 6; count < 20; count += 1) await renewVerification(email, null, aCaller());
    await expect(renewVerification(email, null, aCaller())).rejects.toMatchObject({ kind: "too-many" });
  });

  test("a hundred people of one office may ask for a mail within an hour", async () => {
    const network = networkOf("198.51.100.9");
    for (let count = 0; count < 100; count += 1) await renewVerification(anAddress(), null, aCaller({ network }));
    await expect(renewVerification(anAddress(), null, aCaller({ network }))).rejects.toMatchObject({
      kind: "too-many",
    });
  }, 60_000);

  test("an account and its password are there together or not at all", async () => {
    const email = anAddress();
    await Promise.all(Array.from({ length: 4 }, () => signUp(person(email), aCaller())));
    const made = await rows(
      "SELECT (SELECT count(*)::int FROM app_user WHERE email = $1) AS users, (SELECT count(*)::int FROM credential c JOIN app_user u ON u.id = c.user_id WHERE u.email = $1) AS passwords",
      [email],
    );
    expect(made).toEqual([{ users: 1, passwords: 1 }]);
  });
});
