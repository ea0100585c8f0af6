import { symmetricEncrypt } from "better-auth/crypto";
import { Secret, TOTP } from "otpauth";
import { expect, test, vi } from "vitest";
import type { Caller } from "@/lib/auth/caller";
import { hashRecoveryCode } from "@/lib/auth/recovery-codes";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  giveCode,
  renewRecoveryCodes,
} from "@/lib/auth/second-factor";
import { sessionKey } from "@/lib/auth/session-cookie";
import { signIn } from "@/lib/auth/sign-in";
import { findSignedIn, signedIn } from "@/lib/auth/signed-in";
import { env } from "@/lib/platform/env";
import { aCaller, cookieOf, makeAccount, onAccounts, signInAs } from "../../fixtures/accounts";
import { eachDriver } from "../../fixtures/database";

/** An account with one-time codes on, its app, its recovery codes and the browser it was done in. */
async function guardedAccount() {
  const account = await makeAccount();
  const caller = await signInAs(account);
  const begun = await beginSecondFactor(await signedIn(caller.cookies), account.password, caller);
  if (begun.kind !== "begun") throw new Error(begun.kind);
  const totp = new TOTP({ secret: Secret.fromBase32(new URL(begun.uri).searchParams.get("secret") ?? "") });
  expect(await confirmSecondFactor(await signedIn(caller.cookies), "000000", caller)).toMatchObject({ kind: "wrong" });
  const on = await confirmSecondFactor(await signedIn(caller.cookies), totp.generate(), caller);
  if (on.kind !== "on") throw new Error(on.kind);
  const browser = { ...caller, cookies: cookieOf(on.cookies) };
  return { account, totp, recoveryCodes: on.recoveryCodes, browser, before: caller };
}

/** The code after the one of now, which fits already: the one of now switched the codes on. */
const nextCode = (totp: TOTP) => totp.generate({ timestamp: Date.now() + 30_000 });

/** A browser that gave the right password and owes a code. */
async function owingCode(account: Readonly<{ email: string; password: string }>): Promise<Caller> {
  const caller = aCaller();
  const outcome = await signIn(account, caller);
  if (outcome.kind !== "code-needed") throw new Error(outcome.kind);
  return { ...caller, cookies: cookieOf(outcome.cookies) };
}

eachDriver((database) => {
  test("AU-5 with one-time codes on, the password alone signs nobody in", async () => {
    const { account, totp, browser, before } = await guardedAccount();
    expect(await findSignedIn(before.cookies)).toBeNull(); // SE-1: a new session for the new right
    expect(await findSignedIn(browser.cookies)).toMatchObject({ isSecondFactorOn: true });
    const owing = await owingCode(account);
    expect(await findSignedIn(owing.cookies)).toBeNull();
    expect(await giveCode({ code: "000000", by: "code" }, owing)).toMatchObject({ kind: "wrong" });
    const given = await giveCode({ code: nextCode(totp), by: "code" }, owing);
    if (given.kind !== "signed-in") throw new Error(given.kind);
    expect(await findSignedIn(cookieOf(given.cookies))).toMatchObject({ email: account.email });
    expect(await giveCode({ code: totp.generate(), by: "code" }, owing)).toEqual({ kind: "over" });
  });

  test("AU-5 a one-time code signs in once, also where two browsers give it at a time", async () => {
    const { account, totp } = await guardedAccount();
    const both = [await owingCode(account), await owingCode(account)];
    const code = nextCode(totp);
    const outcomes = await Promise.all(both.map((caller) => giveCode({ code, by: "code" }, caller)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["signed-in", "used"]);
    expect((await giveCode({ code, by: "code" }, await owingCode(account))).kind).toBe("used");
  });

  test("AU-5 recovery codes are kept as hashes, have letters that cannot be mistaken, and work however they are typed", async () => {
    const { account, recoveryCodes } = await guardedAccount();
    expect(recoveryCodes).toHaveLength(10);
    for (const code of recoveryCodes)
      expect(code).toMatch(/^[acdefghjkmnpqrtuvwxy34679]{4}(-[acdefghjkmnpqrtuvwxy34679]{4}){3}$/);
    const [kept] = await onAccounts(
      database(),
      "SELECT backup_codes FROM two_factor WHERE user_id = (SELECT id FROM app_user WHERE email = $1)",
      [account.email],
    );
    expect(JSON.parse(String(kept?.backup_codes))).toEqual(recoveryCodes.map(hashRecoveryCode));
    const typed = [recoveryCodes[0]?.toUpperCase(), recoveryCodes[1]?.replaceAll("-", "")];
    for (const code of typed)
      expect((await giveCode({ code: code ?? "", by: "recovery-code" }, await owingCode(account))).kind).toBe(
        "signed-in",
      );
  });

  test("recovery codes that were made encrypted still work, once", async () => {
    const { account } = await guardedAccount();
    const old = await symmetricEncrypt({
      key: sessionKey(env()),
      data: JSON.stringify(["aB3dE-Fg7hI", "other-other"]),
    });
    await onAccounts(
      database(),
      "UPDATE two_factor SET backup_codes = $2 WHERE user_id = (SELECT id FROM app_user WHERE email = $1)",
      [account.email, old],
    );
    for (const kind of ["signed-in", "wrong"])
      expect((await giveCode({ code: "aB3dE-Fg7hI", by: "recovery-code" }, await owingCode(account))).kind).toBe(kind);
  });

  test("a new session's times are the database's, whatever the app's clock says", async () => {
    if (database().driver === "pglite") return; // the embedded database has the app's clock
    const account = await makeAccount();
    for (const days of [-400, 400]) {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * 86_400_000 });
      try {
        const { cookies } = await signInAs(account);
        expect(await findSignedIn(cookies)).not.toBeNull();
      } finally {
        vi.useRealTimers();
      }
    }
    const times = await onAccounts(
      database(),
      `SELECT created_at > now() - interval '5 minutes' AND created_at <= now() AS began,
        expires_at BETWEEN now() + interval '6 days' AND now() + interval '7 days' AS ends
        FROM session WHERE user_id = (SELECT id FROM app_user WHERE email = $1)`,
      [account.email],
    );
    expect(times).toEqual([
      { began: true, ends: true },
      { began: true, ends: true },
    ]);
  });

  test("AU-5 a recovery code signs in once, and neither it nor the key can be read in the database", async () => {
    const { account, totp, recoveryCodes } = await guardedAccount();
    const [first = ""] = recoveryCodes;
    for (const kind of ["signed-in", "wrong"]) {
      expect((await giveCode({ code: first, by: "recovery-code" }, await owingCode(account))).kind).toBe(kind);
    }
    const kept = JSON.stringify(await onAccounts(database(), "SELECT * FROM two_factor"));
    for (const secret of [...recoveryCodes, totp.secret.base32, totp.secret.utf8]) expect(kept).not.toContain(secret);
  });

  test("new recovery codes end the old ones, and take the password", async () => {
    const { account, recoveryCodes, browser } = await guardedAccount();
    const person = await signedIn(browser.cookies);
    expect(await renewRecoveryCodes(person, "not the password", browser)).toBeNull();
    const [fresh = ""] = (await renewRecoveryCodes(person, account.password, browser)) ?? [];
    const old = await giveCode({ code: recoveryCodes[0] ?? "", by: "recovery-code" }, await owingCode(account));
    expect(old.kind).toBe("wrong");
    expect((await giveCode({ code: fresh, by: "recovery-code" }, await owingCode(account))).kind).toBe("signed-in");
  });

  test("switching them off takes the password, and then the password alone signs in", async () => {
    const { account, browser } = await guardedAccount();
    const person = await signedIn(browser.cookies);
    expect(await endSecondFactor(person, "not the password", browser)).toMatchObject({ kind: "wrong" });
    expect((await endSecondFactor(person, account.password, browser)).kind).toBe("off");
    await signInAs(account);
  });

  test("five wrong codes end the sign-in, ten lock the codes of the account for a while", async () => {
    const { account, totp } = await guardedAccount();
    const kinds = [];
    for (let round = 0; round < 2; round += 1) {
      const owing = await owingCode(account);
      for (let tries = 0; tries < 6; tries += 1)
        kinds.push((await giveCode({ code: "000000", by: "code" }, owing)).kind);
    }
    const five = Array(5).fill("wrong");
    expect(kinds).toEqual([...five, "over", ...five, "over"]);
    expect((await giveCode({ code: totp.generate(), by: "code" }, await owingCode(account))).kind).toBe("over");
  });

  test("LO-1 each step leaves its row", async () => {
    const { account, totp, browser } = await guardedAccount();
    const owing = await owingCode(account);
    await giveCode({ code: "000000", by: "code" }, owing);
    await giveCode({ code: nextCode(totp), by: "code" }, owing);
    await endSecondFactor(await signedIn(browser.cookies), account.password, browser);
    const rows = await database().asOwner((run) =>
      run("SELECT event FROM audit WHERE user_id = (SELECT id FROM app_user WHERE email = $1) ORDER BY position", [
        account.email,
      ]),
    );
    expect(rows.map(({ event }) => event)).toEqual([
      "account.created",
      "account.confirmed",
      "sign-in.done",
      "second-factor.on",
      "sign-in.password-passed",
      "sign-in.failed",
      "sign-in.done",
      "second-factor.off",
    ]);
  });
});
