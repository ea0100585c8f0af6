import { expect, test } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { findSignedIn } from "@/lib/auth/signed-in";
import { aCaller, makeAccount, signInAs } from "../../fixtures/accounts";
import { eachDriver } from "../../fixtures/database";

eachDriver((database) => {
  test("an account is made, confirmed and opened by its password alone", async () => {
    const account = await makeAccount();
    const caller = await signInAs(account);
    expect(await findSignedIn(caller.cookies)).toMatchObject({ email: account.email, isFresh: true });
    expect(await signIn({ ...account, password: `${account.password} ` }, aCaller())).toEqual({ kind: "wrong" });
    const rows = await database().asOwner((run) => run("select event, network from audit order by at"));
    console.log(rows, caller.cookies);
  });
});
