import { jsonWith, respond } from "@/app/respond";
import { passkeyToMake } from "@/lib/auth/passkeys";
import { SignInTooOld } from "@/lib/platform/errors";

/** What a browser needs to make a passkey for the person who is signed in on it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async ({ freshPerson, caller }) => {
    await freshPerson();
    const outcome = await passkeyToMake(caller);
    if (outcome.kind === "refused") throw new SignInTooOld();
    return jsonWith(outcome.response, outcome.cookies);
  },
});
