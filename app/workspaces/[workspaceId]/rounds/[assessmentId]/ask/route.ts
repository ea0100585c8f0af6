import { z } from "zod";
import { deliverLater } from "@/app/deliver-later";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { askedNotices, nobodyAsked } from "@/app/workspaces/asked-people";
import { roundMails } from "@/app/workspaces/round-mails";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { parsePeople } from "@/lib/core/team/people";
import { inviteRespondents } from "@/lib/data/respondents";

/** Asks people in a round; its page shows their links for a minute. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const form = formOf(call);
    const key = parseInput(z.uuid(), form.get("key"));
    const list = parsePeople(form.get("people") ?? "");
    if (list.people.length === 0) return roundRedirect(call.params, await nobodyAsked(call, list));
    const made = await inviteRespondents(grant, { assessmentId, people: list.people, key }, roundMails());
    deliverLater();
    const links = made.people.length > 0 && { "round-links": { key } };
    return roundRedirect(call.params, { ...links, ...(await askedNotices(call, list, made)) });
  },
});
