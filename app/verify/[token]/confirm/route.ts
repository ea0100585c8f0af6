import { refuseForm } from "@/app/account-form";
import { ownPath } from "@/app/own-path";
import { formOf, redirectTo, respond } from "@/app/respond";
import { signInPath } from "@/app/sign-in-address";
import { signIn } from "@/lib/auth/sign-in";
import { confirmAddress, verificationState } from "@/lib/auth/sign-up";

/** Confirms an address by its mailed link and the password chosen before, and signs in. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ token: string }>({
  POST: async (call) => {
    const password = formOf(call).get("password") ?? "";
    const { token } = call.params;
    // The page says why the link is over: a bare "not found" would not.
    if ((await verificationState(token)) !== "open") return redirectTo(`/verify/${encodeURIComponent(token)}`);
    const confirmed = await confirmAddress(token, password, call.caller);
    if (confirmed === null) {
      return refuseForm(`/verify/${token}`, { form: "confirm", faults: { password: "wrong-password" } });
    }
    const { email, next } = confirmed;
    const outcome = await signIn({ email, password }, call.caller);
    if (outcome.kind !== "signed-in") return redirectTo(signInPath(ownPath(next)));
    return redirectTo(ownPath(next) ?? "/account", outcome.cookies);
  },
});
