import { formDone, refuseForm } from "@/app/account-form";
import { formOf, respond } from "@/app/respond";
import { changeName } from "@/lib/auth/change-account";
import { nameSchema } from "@/lib/core/access/account-form";

/** Calls the person by another name. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const person = await call.person();
    const typed = (formOf(call).get("name") ?? "").slice(0, 200);
    const name = nameSchema.safeParse(typed);
    if (!name.success) {
      return refuseForm("/account", { form: "name", faults: { name: "no-name" }, typed: { name: typed } });
    }
    await changeName(person, name.data, call.caller);
    return formDone("/account", "name-changed");
  },
});
