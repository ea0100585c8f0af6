import { respond } from "@/app/respond";
import { system } from "@/lib/core/access/actor";
import { sweepAssessments } from "@/lib/data/sweep";
import { sweepAccounts } from "@/lib/data/sweep-accounts";
import { env } from "@/lib/platform/env";
import { NotFound } from "@/lib/platform/errors";
import { isSameSecret } from "@/lib/platform/secrets";

/** Called by the host's clock with its secret; for everybody else, and where no secret is set, it does not exist. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async ({ request }) => {
    const { cronSecret } = env();
    const given = request.headers.get("authorization") ?? "";
    if (cronSecret === null || !isSameSecret(given, `Bearer ${cronSecret}`)) throw new NotFound("page");
    await sweepAccounts(system);
    return Response.json(await sweepAssessments(system));
  },
});
