import { refuseForm } from "@/app/account-form";
import { noticeCookies } from "@/app/notice";
import { formOf, redirectTo, respond } from "@/app/respond";
import { beginSecondFactor } from "@/lib/auth/second-factor";

const page = "/account/second-factor";

/** Makes a key for an app of one-time codes, which the next page shows for a minute. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const person = await call.freshPerson();
    const outcome = await beginSecondFactor(person, formOf(call).get("password") ?? "", call.caller);
    if (outcome.kind === "wrong") return refuseForm(page, { form: "begin", faults: { password: "wrong-password" } });
    if (outcome.kind === "already") return redirectTo("/account");
    return redirectTo(page, noticeCookies(page, { "second-factor-key": { uri: outcome.uri } }));
  },
});
