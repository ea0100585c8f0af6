import { formDone, refuseForm } from "@/app/account-form";
import { deliverLater } from "@/app/deliver-later";
import { formOf, respond } from "@/app/respond";
import { resetPassword } from "@/lib/auth/reset-password";

/** Sets a new password by a mailed link. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ token: string }>({
  POST: async (call) => {
    const { token } = call.params;
    const form = formOf(call);
    const wanted = { password: form.get("password") ?? "", passkeyIds: form.getAll("passkey") };
    const outcome = await resetPassword(token, wanted, call.caller);
    if (outcome.fault !== null) {
      return refuseForm(`/reset-password/${token}`, { form: "reset", faults: { password: outcome.fault } });
    }
    deliverLater();
    return formDone("/sign-in", "password-reset", { cookies: outcome.cookies });
  },
});
