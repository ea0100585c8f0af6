import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { askedPeople } from "@/app/workspaces/asked-people";
import { mailLinks } from "@/app/workspaces/mail-links";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { inviteRespondents } from "@/lib/data/respondents";

/** Asks people in a round; its page shows their links for a minute. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const form = formOf(call);
    const key = parseInput(z.uuid(), form.get("key"));
    const { people, wrong } = askedPeople(form);
    if (people.length === 0) return roundRedirect(call.params, { wrong: wrong.length === 0 ? [" "] : wrong });
    mailLinks(await inviteRespondents(grant, { assessmentId, people, key }));
    const words = people.length === 1 ? "One person is asked." : `${people.length} people are asked.`;
    return roundRedirect(call.params, { key, words, wrong });
  },
});
