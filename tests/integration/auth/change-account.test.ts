import { expect, test } from "vitest";
import { deleteAccount, readAccount } from "@/lib/auth/account";
import { askForAddress, changeAddress, changeName, changePassword } from "@/lib/auth/change-account";
import { askForReset, readReset, resetPassword } from "@/lib/auth/reset-password";
import { signIn } from "@/lib/auth/sign-in";
import { findSignedIn, signedIn } from "@/lib/auth/signed-in";
import { createAssessment, listAssessments } from "@/lib/data/assessments";
import { newId } from "@/lib/platform/ids";
import { aCaller, anAddress, cookieOf, makeAccount, onAccounts, signInAs, tokenIn } from "../../fixtures/accounts";
import { eachDriver } from "../../fixtures/database";

const another = "harbour-velvet-17-owl";

const resetTo = (token: string, password: string, passkeyIds: readonly string[] = []) =>
  resetPassword(token, { password, passkeyIds }, aCaller());

eachDriver((database) => {
  const resetTokenOf = async (email: string) => {
    const mail = await askForReset(email, aCaller());
    if (mail === null) throw new Error("no mail");
    return tokenIn(mail);
  };

  test("AU-4 a reset sets the password, ends every session, tells the owner, and works once", async () => {
    const account = await makeAccount();
    const [here, there] = [await signInAs(account), await signInAs(account)];
    const token = await resetTokenOf(account.email);
    expect(await resetTo(token, "short")).toEqual({ fault: "short" });
    expect(await resetTo(token, another)).toMatchObject({ fault: null, mail: { to: account.email } });
    for (const { cookies } of [here, there]) expect(await findSignedIn(cookies)).toBeNull();
    const ofAccount = "SELECT id FROM session WHERE user_id = (SELECT id FROM app_user WHERE email = $1)";
    expect(await onAccounts(database(), ofAccount, [account.email])).toEqual([]);
    await expect(resetTo(token, `${another}-2`)).rejects.toMatchObject({ kind: "not-found" });
    expect(await signIn(account, aCaller())).toMatchObject({ kind: "wrong" });
    await signInAs({ ...account, password: another });
  });

  test("AU-4 of two who use a reset link at a time one sets the password", async () => {
    const account = await makeAccount();
    const token = await resetTokenOf(account.email);
    const both = [`${another}-a`, `${another}-b`].map((password) => resetTo(token, password));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("AU-4 a reset link ends after half an hour, and only its hash is kept", async () => {
    const account = await makeAccount();
    const token = await resetTokenOf(account.email);
    expect(JSON.stringify(await onAccounts(database(), "SELECT * FROM verification"))).not.toContain(
      token.slice(6, 40),
    );
    expect(await readReset(token)).toEqual([]);
    await onAccounts(database(), "UPDATE verification SET expires_at = expires_at - interval '30 minutes'");
    expect(await readReset(token)).toBeNull();
    await expect(resetTo(token, another)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("AU-3 nobody's address gets no mail, and leaves the same rows", async () => {
    const count = async () => {
      const [row] = await onAccounts(database(), "SELECT count(*)::int AS n FROM verification");
      return Number(row?.n);
    };
    const before = await count();
    expect(await askForReset(anAddress(), aCaller())).toBeNull();
    expect(await count()).toBe(before + 1);
  });

  test("another password takes the present one, and ends the other sessions", async () => {
    const account = await makeAccount();
    const [here, there] = [await signInAs(account), await signInAs(account)];
    const person = await signedIn(here.cookies);
    const change = (password: string, newPassword: string) => changePassword(person, { password, newPassword }, here);
    expect(await change("not the password", another)).toEqual({ fault: "wrong" });
    expect(await change(account.password, account.email)).toEqual({ fault: "personal" });
    expect(await change(account.password, another)).toMatchObject({ fault: null });
    expect(await findSignedIn(there.cookies)).toBeNull();
    await signInAs({ ...account, password: another });
  });

  test("SE-1 a changed password gives this browser another session token, and a copy of the one before opens nothing", async () => {
    const account = await makeAccount();
    const here = await signInAs(account);
    const person = await signedIn(here.cookies);
    const changed = await changePassword(person, { password: account.password, newPassword: another }, here);
    expect(await findSignedIn(here.cookies)).toBeNull();
    if (changed.fault !== null) throw new Error(changed.fault);
    expect(await findSignedIn(cookieOf(changed.cookies))).toMatchObject({ sessionId: person.sessionId });
  });

  test("AU-4 using one of several mailed links, or changing the password, ends the others of its kind", async () => {
    const account = await makeAccount();
    const [first, second] = [await resetTokenOf(account.email), await resetTokenOf(account.email)];
    const stranger = await resetTokenOf((await makeAccount()).email);
    await resetTo(second, another);
    await expect(resetTo(first, `${another}-2`)).rejects.toMatchObject({ kind: "not-found" });
    expect(await readReset(stranger)).toEqual([]);
    const here = await signInAs({ ...account, password: another });
    const [a, b] = [anAddress(), anAddress()];
    const mails = [];
    for (const email of [a, b]) mails.push(await askForAddress(await signedIn(here.cookies), email, here));
    const [toA = "", toB = ""] = mails.map(tokenIn);
    await changeAddress(await signedIn(here.cookies), toB, here);
    await expect(changeAddress(await signedIn(here.cookies), toA, here)).rejects.toMatchObject({ kind: "not-found" });
    const third = await resetTokenOf(b);
    const person = await signedIn(here.cookies);
    await changePassword(person, { password: another, newPassword: `${another}-3` }, here);
    expect(await readReset(third)).toBeNull();
  });

  test("a reset names the account's passkeys, and removes those that were chosen and are its own", async () => {
    const [account, other] = [await makeAccount(), await makeAccount()];
    const add = async (email: string, name: string) => {
      const [row] = await onAccounts(
        database(),
        `INSERT INTO passkey (name, public_key, user_id, credential_id, counter, device_type, backed_up)
          SELECT $2, 'k', id, $3, 0, 'singleDevice', false FROM app_user WHERE email = $1 RETURNING id`,
        [email, name, newId()],
      );
      return String(row?.id);
    };
    const [known, unknown, theirs] = [
      await add(account.email, "laptop"),
      await add(account.email, "stranger"),
      await add(other.email, "phone"),
    ];
    const token = await resetTokenOf(account.email);
    expect((await readReset(token))?.map(({ name }) => name).toSorted()).toEqual(["laptop", "stranger"]);
    await resetTo(token, another, [unknown, theirs, "not-an-id"]);
    const left = await onAccounts(database(), "SELECT id FROM passkey WHERE id IN ($1, $2, $3)", [
      known,
      unknown,
      theirs,
    ]);
    expect(left.map(({ id }) => id).toSorted()).toEqual([known, theirs].toSorted());
  });

  test("another address counts once its own link is opened, by the person who asked alone", async () => {
    const [account, stranger, email] = [await makeAccount(), await makeAccount(), anAddress()];
    const [here, there] = [await signInAs(account), await signInAs(stranger)];
    const mail = await askForAddress(await signedIn(here.cookies), email, here);
    expect(mail.to).toBe(email);
    const notTheirs = changeAddress(await signedIn(there.cookies), tokenIn(mail), there);
    await expect(notTheirs).rejects.toMatchObject({ kind: "not-found" });
    expect(await signIn({ ...account, email }, aCaller())).toMatchObject({ kind: "wrong" });
    expect(await changeAddress(await signedIn(here.cookies), tokenIn(mail), here)).toMatchObject({ to: account.email });
    await signInAs({ ...account, email });
  });

  test("an address that somebody has cannot be taken over", async () => {
    const [account, owner] = [await makeAccount(), await makeAccount()];
    const here = await signInAs(account);
    const mail = await askForAddress(await signedIn(here.cookies), owner.email, here);
    const taken = changeAddress(await signedIn(here.cookies), tokenIn(mail), here);
    await expect(taken).rejects.toMatchObject({ kind: "not-found" });
    await signInAs(owner);
  });

  test("a person reads their own sessions and events, and nobody else's", async () => {
    const [account, other] = [await makeAccount(), await makeAccount()];
    await signInAs(other);
    const here = await signInAs(account);
    await changeName(await signedIn(here.cookies), "Ada King", here);
    const read = await readAccount(await signedIn(here.cookies), 10);
    expect(read.sessions).toMatchObject([{ isThis: true, userAgent: "test", network: here.network?.coarse }]);
    expect(read.events.map(({ event }) => event)).toEqual([
      "name.changed",
      "sign-in.done",
      "account.confirmed",
      "account.created",
    ]);
  });

  test("deleting an account takes its own assessments along, and leaves the rows of what was done", async () => {
    const account = await makeAccount();
    const here = await signInAs(account);
    const person = await signedIn(here.cookies);
    const scope = `marker-${newId()}`;
    await createAssessment(person.actor, { scope, depth: "quick", answers: [] });
    expect(await deleteAccount(person, here)).toBe("deleted");
    expect(await findSignedIn(here.cookies)).toBeNull();
    expect(await listAssessments(person.actor)).toEqual([]);
    const left = await database().asOwner((run) =>
      run("SELECT event FROM audit WHERE user_id = $1 ORDER BY position DESC LIMIT 1", [person.actor.id]),
    );
    expect(left).toEqual([{ event: "account.deleted" }]);
    expect(await signIn(account, aCaller())).toMatchObject({ kind: "wrong" });
  });

  test("the last owner of a workspace stays until somebody else owns it, and nothing is deleted", async () => {
    const account = await makeAccount();
    const here = await signInAs(account);
    const person = await signedIn(here.cookies);
    await createAssessment(person.actor, { scope: "own", depth: "quick", answers: [] });
    const workspaceId = newId();
    await database().asOwner(async (run) => {
      await run("SET LOCAL ROLE plimsoll_app");
      await run("SELECT set_config('app.actor_kind', 'user', true), set_config('app.actor_id', $1, true)", [
        person.actor.id,
      ]);
      await run("INSERT INTO workspace (id, name) VALUES ($1, 'Payments')", [workspaceId]);
      await run("INSERT INTO member (workspace_id, user_id, access_role) VALUES ($1, $2, 'owner')", [
        workspaceId,
        person.actor.id,
      ]);
    });
    expect(await deleteAccount(person, here)).toBe("last-owner");
    expect(await findSignedIn(here.cookies)).not.toBeNull();
    expect(await listAssessments(person.actor)).toHaveLength(1);
  });
});
