import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  giveCode,
  renewRecoveryCodes,
} from "@/lib/auth/second-factor";
import { signIn } from "@/lib/auth/sign-in";
import { signedIn } from "@/lib/auth/signed-in";
import { aCaller, cookieOf, makeAccount, signInAs } from "../../fixtures/accounts";
import { eachDriver } from "../../fixtures/database";

eachDriver(() => {
  test("AU-5 recovery codes", async () => {
    const account = await makeAccount();
    const caller = await signInAs(account);
    const begun = await beginSecondFactor(await signedIn(caller.cookies), account.password, caller);
    if (begun.kind !== "begun") throw new Error(begun.kind);
    const totp = new TOTP({ secret: Secret.fromBase32(new URL(begun.uri).searchParams.get("secret") ?? "") });
    const on = await confirmSecondFactor(await signedIn(caller.cookies), totp.generate(), caller);
    if (on.kind !== "on") throw new Error(on.kind);
    for (const kind of ["signed-in", "wrong"]) {
      const again = aCaller();
      const outcome = await signIn(account, again);
      if (outcome.kind !== "code-needed") throw new Error(outcome.kind);
      const given = await giveCode(
        { code: on.recoveryCodes[0] ?? "", by: "recovery-code" },
        { ...again, cookies: cookieOf(outcome.cookies) },
      );
      expect(given.kind).toBe(kind);
    }
  });
});
