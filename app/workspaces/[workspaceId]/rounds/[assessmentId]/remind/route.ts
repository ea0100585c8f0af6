import { z } from "zod";
import { deliverLater } from "@/app/deliver-later";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { roundMails } from "@/app/workspaces/round-mails";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { remindRespondents } from "@/lib/data/respondents";
import { remindedWords } from "@/lib/wording/people-list";

/** Reminds everybody who may be reminded; the page shows what to send them. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const key = parseInput(z.uuid(), formOf(call).get("key"));
    const made = await remindRespondents(grant, { assessmentId, key }, roundMails());
    deliverLater();
    const words = remindedWords([...made.people, ...made.begun]);
    return roundRedirect(call.params, { "round-links": { key }, done: { words } });
  },
});
