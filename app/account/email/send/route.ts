import { formDone, refuseForm } from "@/app/account-form";
import { deliverLater } from "@/app/deliver-later";
import { formOf, respond } from "@/app/respond";
import { askForAddress } from "@/lib/auth/change-account";
import { emailSchema } from "@/lib/core/access/email";

/** Sends a link to a new address, which makes it the account's. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const person = await call.freshPerson();
    const typed = { email: (formOf(call).get("email") ?? "").slice(0, 300) };
    const email = emailSchema.safeParse(typed.email);
    const fault = email.data === person.email ? "same-email" : "no-email";
    if (!email.success || email.data === person.email) {
      return refuseForm("/account", { form: "email", faults: { email: fault }, typed });
    }
    await askForAddress(person, email.data, call.caller);
    deliverLater();
    return formDone("/account", "email-asked", { to: email.data });
  },
});
