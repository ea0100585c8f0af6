import { checkCronSecret } from "@/app/cron-secret";
import { respond } from "@/app/respond";
import { system } from "@/lib/core/access/actor";
import { sweepAssessments } from "@/lib/data/sweep";
import { sweepAccounts } from "@/lib/data/sweep-accounts";

/** Hosts end a call after a minute; what is left then is the next day's. */
const patienceMs = 40_000;

/** Called by the host's clock with its secret; for everybody else, and where no secret is set, it does not exist. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async ({ request }) => {
    checkCronSecret(request);
    const endsAt = performance.now() + patienceMs;
    const goesOn = () => performance.now() < endsAt;
    await sweepAccounts(system, goesOn);
    return Response.json(await sweepAssessments(system, goesOn));
  },
});
