import { formDone, refuseForm, sendLater } from "@/app/account-form";
import { formOf, respond } from "@/app/respond";
import { secondFactorMail } from "@/lib/auth/account-mails";
import { endSecondFactor } from "@/lib/auth/second-factor";

/** Switches one-time codes off. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const person = await call.freshPerson();
    const outcome = await endSecondFactor(person, formOf(call).get("password") ?? "", call.caller);
    if (outcome.kind === "wrong") {
      return refuseForm("/account/second-factor", { form: "end", faults: { password: "wrong-password" } });
    }
    await sendLater(secondFactorMail(person.email, false));
    return formDone("/account", "second-factor-off", { cookies: outcome.cookies });
  },
});
