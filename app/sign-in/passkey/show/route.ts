import { z } from "zod";
import { ownPath } from "@/app/own-path";
import { parseInput } from "@/app/parse-input";
import { jsonWith, respond } from "@/app/respond";
import { authenticationAnswerSchema, signInByPasskey } from "@/lib/auth/passkeys";
import { SignInNeeded } from "@/lib/platform/errors";

const bodySchema = z.object({ response: authenticationAnswerSchema, next: z.string().nullable() });

/** Signs in by what a passkey answered, and says where to go on. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async ({ body, caller }) => {
    const { response, next } = parseInput(bodySchema, body.kind === "json" ? body.value : null);
    const cookies = await signInByPasskey(response, caller);
    if (cookies === null) throw new SignInNeeded();
    return jsonWith({ next: ownPath(next) ?? "/account" }, cookies);
  },
});
