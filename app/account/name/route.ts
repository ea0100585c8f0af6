import { formDone, refuseForm } from "@/app/account-form";
import { formOf, respond } from "@/app/respond";
import { changeName } from "@/lib/auth/change-account";
import { visibleNameSchema } from "@/lib/core/access/visible-name";

/** Calls the person by another name. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const person = await call.person();
    const typed = (formOf(call).get("name") ?? "").slice(0, 200);
    const name = visibleNameSchema.safeParse(typed);
    if (!name.success) {
      return refuseForm("/account", { form: "name", faults: { name: "no-name" }, typed: { name: typed } });
    }
    await changeName(person, name.data, call.caller);
    return formDone("/account", "name-changed");
  },
});
