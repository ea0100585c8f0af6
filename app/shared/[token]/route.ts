import { redirectTo, respond } from "@/app/respond";
import { readShareCookie, shareCookie } from "@/lib/auth/share-cookie";
import { nobody } from "@/lib/core/access/actor";
import { openShareLink } from "@/lib/data/shared-reports";
import { env } from "@/lib/platform/env";
import { isPreview, linkGonePage, previewCard } from "../plain-pages";

/** Swaps the link's token for a cookie and goes on to an address without it. Who only looks the link up gets neither. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ token: string }>({
  GET: async ({ params: { token }, request }) => {
    const visitor = await openShareLink(nobody, token);
    if (visitor === null) return linkGonePage();
    if (isPreview(request)) return previewCard();
    const known = readShareCookie(request.headers.get("cookie"), visitor.id, env());
    const isStillIn = known?.hasEntered === true && known.passphraseVersion === visitor.passphraseVersion;
    const entering = isStillIn ? known : visitor;
    const path = `/shared/view/${visitor.id}`;
    return redirectTo(entering.hasEntered ? path : `${path}/passphrase`, [shareCookie(entering, env())]);
  },
});
