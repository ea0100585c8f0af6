import { jsonWith, respond } from "@/app/respond";
import { passkeyToShow } from "@/lib/auth/passkeys";
import { NotFound } from "@/lib/platform/errors";

/** What a browser needs to sign in by a passkey. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async ({ caller }) => {
    const outcome = await passkeyToShow(caller);
    if (outcome.kind === "refused") throw new NotFound("passkey");
    return jsonWith(outcome.response, outcome.cookies);
  },
});
