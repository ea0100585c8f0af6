import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { readShareVisitor, shareCookie } from "@/lib/auth/share-cookie";
import { foldPassphrase } from "@/lib/core/sharing/share-link";
import { enterPassphrase } from "@/lib/data/shared-reports";
import { env } from "@/lib/platform/env";
import { leftWords } from "@/lib/wording/wait-words";

const inputSchema = z.object({ passphrase: z.string().max(200) });

/** Lets a visitor in who knows the link's passphrase. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ linkId: string }>({
  POST: async (call) => {
    const { linkId } = call.params;
    const asking = call.visitor(linkId);
    const form = formOf(call);
    const { passphrase } = parseInput(inputSchema, { passphrase: form.get("passphrase") ?? "" });
    const visitorId = readShareVisitor(call.caller.cookies, linkId, env()) ?? "";
    const sent = { passphrase: foldPassphrase(passphrase), visitorId, network: call.caller.network };
    const entered = await enterPassphrase(asking, sent);
    const path = `/shared/view/${linkId}`;
    if ("visitor" in entered) return redirectTo(path, [shareCookie(entered.visitor, env())]);
    const wrong = `That is not the passphrase of this link. ${leftWords(entered.left)}`;
    return refuseForm(call, `${path}/passphrase`, form, { passphrase: wrong.trim() });
  },
});
