import { formDone } from "@/app/account-form";
import { deliverLater } from "@/app/deliver-later";
import { respond } from "@/app/respond";
import { changeAddress } from "@/lib/auth/change-account";

/** Makes a new address the account's, by the link that was mailed to it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ token: string }>({
  POST: async ({ params: { token }, person, caller }) => {
    await changeAddress(await person(), token, caller);
    deliverLater();
    return formDone("/account", "email-changed");
  },
});
