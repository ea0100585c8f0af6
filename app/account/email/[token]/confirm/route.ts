import { formDone, sendLater } from "@/app/account-form";
import { respond } from "@/app/respond";
import { changeAddress } from "@/lib/auth/change-account";

/** Makes a new address the account's, by the link that was mailed to it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ token: string }>({
  POST: async ({ params: { token }, person, caller }) => {
    sendLater(await changeAddress(await person(), token, caller));
    return formDone("/account", "email-changed");
  },
});
