import { formDone, refuseForm } from "@/app/account-form";
import { deliverLater } from "@/app/deliver-later";
import { formOf, respond } from "@/app/respond";
import { askForReset } from "@/lib/auth/reset-password";
import { emailSchema } from "@/lib/core/access/email";

const typedIn = (form: URLSearchParams) => ({ email: (form.get("email") ?? "").slice(0, 300) });

/** Sends a link to choose a new password, where somebody has the address. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const typed = typedIn(formOf(call));
    const email = emailSchema.safeParse(typed.email);
    if (!email.success) return refuseForm("/forgot-password", { form: "forgot", faults: { email: "no-email" }, typed });
    await askForReset(email.data, call.caller);
    deliverLater();
    return formDone("/forgot-password", "reset-sent", { to: email.data });
  },
  waitAtForm: (call, says) =>
    refuseForm("/forgot-password", { form: "forgot", faults: {}, typed: typedIn(formOf(call)), says }),
});
