import { formDone, refuseForm } from "@/app/account-form";
import { deliverLater } from "@/app/deliver-later";
import { formOf, respond } from "@/app/respond";
import { changePassword } from "@/lib/auth/change-account";

/** Sets another password and ends every other session. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const person = await call.freshPerson();
    const form = formOf(call);
    const given = { password: form.get("password") ?? "", newPassword: form.get("newPassword") ?? "" };
    const outcome = await changePassword(person, given, call.caller);
    if (outcome.fault === "wrong") {
      return refuseForm("/account", { form: "password", faults: { password: "wrong-password" } });
    }
    if (outcome.fault !== null) {
      return refuseForm("/account", { form: "password", faults: { newPassword: outcome.fault } });
    }
    deliverLater();
    return formDone("/account", "password-changed", { cookies: outcome.cookies });
  },
});
