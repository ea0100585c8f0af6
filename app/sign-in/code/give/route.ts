import { refuseForm } from "@/app/account-form";
import { ownPath } from "@/app/own-path";
import { formOf, redirectTo, respond } from "@/app/respond";
import { signInPath, withNext } from "@/app/sign-in-address";
import { giveCode } from "@/lib/auth/second-factor";
import { foldCode, readRecoveryCode } from "@/lib/core/access/typed-code";

/** Ends a sign-in with a one-time code or a recovery code. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const form = formOf(call);
    const next = ownPath(form.get("next"));
    const typed = form.get("code") ?? "";
    // What has letters was meant as a recovery code, in whichever field it stands.
    const by = form.get("by") === "recovery-code" || /[a-z]/i.test(foldCode(typed)) ? "recovery-code" : "code";
    const code = by === "code" ? foldCode(typed) : readRecoveryCode(typed);
    const outcome = await giveCode({ code, by }, call.caller);
    switch (outcome.kind) {
      case "signed-in":
        return redirectTo(next ?? "/account", outcome.cookies);
      case "wrong":
        return refuseForm(withNext("/sign-in/code", next), { form: by, faults: { code: "wrong-code" } });
      case "used":
        return refuseForm(signInPath(next), { form: "sign-in", faults: { email: "used-code" } });
      case "over":
        return redirectTo(signInPath(next));
    }
  },
});
