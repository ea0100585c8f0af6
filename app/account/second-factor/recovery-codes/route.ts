import { refuseForm } from "@/app/account-form";
import { noticeCookies } from "@/app/notice";
import { formOf, redirectTo, respond } from "@/app/respond";
import { renewRecoveryCodes } from "@/lib/auth/second-factor";

const page = "/account/second-factor";

/** Makes new recovery codes, which the next page shows for a minute. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const person = await call.freshPerson();
    const codes = await renewRecoveryCodes(person, formOf(call).get("password") ?? "", call.caller);
    if (codes === null) return refuseForm(page, { form: "renew", faults: { password: "wrong-password" } });
    return redirectTo(page, noticeCookies(page, { "recovery-codes": { codes: [...codes] } }));
  },
});
