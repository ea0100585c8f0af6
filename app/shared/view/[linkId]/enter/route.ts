import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { shareCookie } from "@/lib/auth/share-cookie";
import { foldPassphrase } from "@/lib/core/sharing/share-link";
import { enterPassphrase } from "@/lib/data/shared-reports";
import { env } from "@/lib/platform/env";

const inputSchema = z.object({ passphrase: z.string().max(200) });

/** Lets a visitor in who knows the link's passphrase. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ linkId: string }>({
  POST: async (call) => {
    const { linkId } = call.params;
    const asking = call.visitor(linkId);
    const form = formOf(call);
    const { passphrase } = parseInput(inputSchema, { passphrase: form.get("passphrase") ?? "" });
    const entered = await enterPassphrase(asking, foldPassphrase(passphrase), call.caller.network);
    const path = `/shared/view/${linkId}`;
    if (entered !== null) return redirectTo(path, [shareCookie(entered, env())]);
    return refuseForm(call, `${path}/passphrase`, form, { passphrase: "That is not the passphrase of this link." });
  },
});
