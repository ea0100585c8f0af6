import { formDone } from "@/app/account-form";
import { respond } from "@/app/respond";
import { removePasskey } from "@/lib/auth/passkeys";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";

/** Forgets a passkey. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ passkeyId: string }>({
  POST: async ({ params: { passkeyId }, freshPerson, caller }) => {
    const person = await freshPerson();
    if (!isId(passkeyId)) throw new NotFound("passkey");
    await removePasskey(person, passkeyId, caller);
    return formDone("/account", "passkey-removed");
  },
});
