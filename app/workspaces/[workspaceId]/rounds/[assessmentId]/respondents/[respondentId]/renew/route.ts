import { z } from "zod";
import { deliverLater } from "@/app/deliver-later";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { roundMails } from "@/app/workspaces/round-mails";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { reissueRespondentLink } from "@/lib/data/respondents";

type Params = { workspaceId: string; assessmentId: string; respondentId: string };

/** Gives somebody a new link; what they answered by the one before is dropped, and they are told. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<Params>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const assess = await call.grant("workspace.assess", workspaceId);
    const key = parseInput(z.uuid(), formOf(call).get("key"));
    const respondentId = parseInput(z.uuid(), call.params.respondentId);
    await reissueRespondentLink(assess, { assessmentId, respondentId, key }, roundMails());
    deliverLater();
    return roundRedirect(call.params, { "round-links": { key } });
  },
});
