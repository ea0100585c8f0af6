import { z } from "zod";
import { formDone } from "@/app/account-form";
import { parseInput } from "@/app/parse-input";
import { jsonWith, respond } from "@/app/respond";
import { addPasskey } from "@/lib/auth/passkeys";
import { InvalidInput } from "@/lib/platform/errors";

const bodySchema = z.object({ name: z.string().trim().max(60), response: z.looseObject({ id: z.string() }) });

/** Keeps the public half of a passkey that the browser just made, and says where to go on. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async ({ body, freshPerson, caller }) => {
    await freshPerson();
    const made = parseInput(bodySchema, body.kind === "json" ? body.value : null);
    const isAdded = await addPasskey(made, caller);
    if (!isAdded) throw new InvalidInput(["response"]);
    return jsonWith({ next: "/account" }, formDone("/account", "passkey-added").headers.getSetCookie());
  },
});
