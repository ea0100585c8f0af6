import { checkCronSecret } from "@/app/cron-secret";
import { respond } from "@/app/respond";
import { system } from "@/lib/core/access/actor";
import { deliverMails } from "@/lib/data/mails";

/** Sends what waits in the outbox; called by the host's clock with its secret. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async ({ request }) => {
    checkCronSecret(request);
    await deliverMails(system);
    return Response.json({ done: true });
  },
});
