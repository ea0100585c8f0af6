import { formDone, refuseForm } from "@/app/account-form";
import { deliverLater } from "@/app/deliver-later";
import { ownPath } from "@/app/own-path";
import { formOf, respond } from "@/app/respond";
import { withNext } from "@/app/sign-in-address";
import { renewVerification } from "@/lib/auth/sign-up";
import { emailSchema } from "@/lib/core/access/email";

/** Sends another link to confirm an address, where one waits for it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const form = formOf(call);
    const next = ownPath(form.get("next"));
    const address = withNext("/verify", next);
    const email = emailSchema.safeParse(form.get("email"));
    if (!email.success) return refuseForm(address, { form: "verify", faults: { email: "no-email" } });
    await renewVerification(email.data, next, call.caller);
    deliverLater();
    return formDone(address, "verification-sent", { to: email.data });
  },
});
