import { z } from "zod";
import { formDone, refuseForm } from "@/app/account-form";
import { deliverLater } from "@/app/deliver-later";
import { ownPath } from "@/app/own-path";
import { formOf, respond } from "@/app/respond";
import { withNext } from "@/app/sign-in-address";
import { passwordFault } from "@/lib/auth/password-fault";
import { signUp } from "@/lib/auth/sign-up";
import type { Fault } from "@/lib/core/access/account-form";
import { emailSchema } from "@/lib/core/access/email";
import { visibleNameSchema } from "@/lib/core/access/visible-name";

const personSchema = z.object({ name: visibleNameSchema, email: emailSchema });
const faultOf: Readonly<Record<string, Fault>> = { name: "no-name", email: "no-email" };

const typedIn = (form: URLSearchParams) => ({
  name: (form.get("name") ?? "").slice(0, 200),
  email: (form.get("email") ?? "").slice(0, 300),
});

/** Makes an account that waits for its address to be confirmed. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const form = formOf(call);
    const next = ownPath(form.get("next"));
    const typed = typedIn(form);
    const password = form.get("password") ?? "";
    const person = personSchema.safeParse(typed);
    const wrong = (person.error?.issues ?? []).map(({ path }) => String(path[0]));
    const fault = passwordFault(password, person.data ?? typed);
    const faults: Record<string, Fault> = Object.fromEntries(wrong.map((name) => [name, faultOf[name] ?? "no-name"]));
    if (fault !== null) faults.password = fault;
    if (!person.success || fault !== null)
      return refuseForm(withNext("/sign-up", next), { form: "sign-up", faults, typed });
    await signUp({ ...person.data, password, next }, call.caller);
    deliverLater();
    return formDone(withNext("/verify", next), "verification-sent", { to: person.data.email });
  },
  waitAtForm: (call, says) => {
    const form = formOf(call);
    const refused = { form: "sign-up", faults: {}, typed: typedIn(form), says };
    return refuseForm(withNext("/sign-up", ownPath(form.get("next"))), refused);
  },
});
