import { formDone, refuseForm } from "@/app/account-form";
import { deliverLater } from "@/app/deliver-later";
import { ownPath } from "@/app/own-path";
import { formOf, redirectTo, respond } from "@/app/respond";
import { signInPath, withNext } from "@/app/sign-in-address";
import { signIn } from "@/lib/auth/sign-in";
import { renewVerification } from "@/lib/auth/sign-up";
import { emailSchema } from "@/lib/core/access/email";
import { leftWords } from "@/lib/wording/wait-words";

const typedEmail = (form: URLSearchParams) => (form.get("email") ?? "").slice(0, 300);

/** Signs in by password, or leads on to the one-time code. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const form = formOf(call);
    const next = ownPath(form.get("next"));
    const again = signInPath(next, form.get("again") === "1");
    const typed = { email: typedEmail(form) };
    const email = emailSchema.safeParse(typed.email);
    if (!email.success) return refuseForm(again, { form: "sign-in", faults: { email: "no-email" }, typed });
    const outcome = await signIn({ email: email.data, password: form.get("password") ?? "" }, call.caller);
    switch (outcome.kind) {
      case "signed-in":
        return redirectTo(next ?? "/account", outcome.cookies);
      case "code-needed":
        return redirectTo(withNext("/sign-in/code", next), outcome.cookies);
      case "unconfirmed":
        await renewVerification(email.data, next, call.caller);
        deliverLater();
        return formDone(withNext("/verify", next), "verification-sent", { to: email.data });
      case "wrong": {
        const says = leftWords(outcome.left);
        return refuseForm(again, { form: "sign-in", faults: { email: "wrong-sign-in" }, typed, says });
      }
    }
  },
  waitAtForm: (call, says) => {
    const form = formOf(call);
    const again = signInPath(ownPath(form.get("next")), form.get("again") === "1");
    return refuseForm(again, { form: "sign-in", faults: {}, typed: { email: typedEmail(form) }, says });
  },
});
