import { formDone, refuseForm, sendLater } from "@/app/account-form";
import { formOf, respond } from "@/app/respond";
import { secondFactorMail } from "@/lib/auth/account-mails";
import { confirmSecondFactor } from "@/lib/auth/second-factor";
import { foldCode } from "@/lib/core/access/typed-code";

const page = "/account/second-factor";

/** Switches one-time codes on by a first code; the next page shows the recovery codes for a minute. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const person = await call.freshPerson();
    const code = foldCode(formOf(call).get("code") ?? "");
    const outcome = await confirmSecondFactor(person, code, call.caller);
    if (outcome.kind === "wrong") return refuseForm(page, { form: "confirm", faults: { code: "wrong-code" } });
    await sendLater(secondFactorMail(person.email, true));
    const beside = { "recovery-codes": { codes: [...outcome.recoveryCodes] } };
    return formDone(page, "second-factor-on", { cookies: outcome.cookies, beside });
  },
});
