import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { mailLinks } from "@/app/workspaces/mail-links";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { remindRespondents } from "@/lib/data/respondents";

/** Reminds everybody who may be reminded; the page shows what to send them. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const key = parseInput(z.uuid(), formOf(call).get("key"));
    const made = await remindRespondents(grant, { assessmentId, key });
    mailLinks(made);
    if (made.people.length + made.begun.length === 0)
      return roundRedirect(call.params, { done: { words: "Nobody is to be reminded now." } });
    return roundRedirect(call.params, {
      "round-links": { key },
      done: { words: "Reminded; earlier links of who has not begun open nothing any more." },
    });
  },
});
