import { formDone, refuseForm } from "@/app/account-form";
import { formOf, respond } from "@/app/respond";
import { deleteAccount } from "@/lib/auth/account";
import { provePassword } from "@/lib/auth/prove-password";
import { endedSessionCookie } from "@/lib/auth/session-cookie";
import { env } from "@/lib/platform/env";

/** Deletes the account with its own assessments for good. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const person = await call.freshPerson();
    const isKnown = await provePassword(person, formOf(call).get("password") ?? "", call.caller);
    if (!isKnown) return refuseForm("/account", { form: "delete", faults: { password: "wrong-password" } });
    const outcome = await deleteAccount(person, call.caller);
    if (outcome === "last-owner") return refuseForm("/account", { form: "delete", faults: { password: "last-owner" } });
    const response = formDone("/sign-in", "account-deleted", { cookies: [endedSessionCookie(env().appUrl)] });
    response.headers.set("clear-site-data", '"cache", "storage"');
    return response;
  },
});
