import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { remindRespondents } from "@/lib/data/respondents";

/** Reminds everybody who may be reminded; the page shows what to send them. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const key = parseInput(z.uuid(), formOf(call).get("key"));
    const { people, begun } = await remindRespondents(grant, { assessmentId, key });
    if (people.length + begun.length === 0)
      return roundRedirect(call.params, { words: "Nobody is to be reminded now." });
    return roundRedirect(call.params, {
      key,
      words: "Send these reminders; their earlier links open nothing any more.",
    });
  },
});
