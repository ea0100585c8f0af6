import { z } from "zod";
import { formDone, sendLater } from "@/app/account-form";
import { parseInput } from "@/app/parse-input";
import { jsonWith, respond } from "@/app/respond";
import { passkeyAddedMail } from "@/lib/auth/account-mails";
import { addPasskey } from "@/lib/auth/passkeys";
import { InvalidInput } from "@/lib/platform/errors";

const bodySchema = z.object({ name: z.string().trim().max(60), response: z.looseObject({ id: z.string() }) });

/** Keeps the public half of a passkey that the browser just made, mails its owner, and says where to go on. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async ({ body, freshPerson, caller }) => {
    const person = await freshPerson();
    const made = parseInput(bodySchema, body.kind === "json" ? body.value : null);
    const isAdded = await addPasskey(made, caller);
    if (!isAdded) throw new InvalidInput(["response"]);
    await sendLater(passkeyAddedMail(person.email));
    return jsonWith({ next: "/account" }, formDone("/account", "passkey-added").headers.getSetCookie());
  },
});
