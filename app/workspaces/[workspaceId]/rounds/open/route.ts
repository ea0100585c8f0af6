import { deliverLater } from "@/app/deliver-later";
import { refuseForm } from "@/app/refuse-form";
import { formOf, respond } from "@/app/respond";
import { askedNotices } from "@/app/workspaces/asked-people";
import { roundMails } from "@/app/workspaces/round-mails";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { parsePeople } from "@/lib/core/team/people";
import { openRound } from "@/lib/data/rounds";
import { parseNewRound } from "./parse-new-round";

/** Opens a round and leads to its page, which shows its links for a minute. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  POST: async (call) => {
    const { workspaceId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const form = formOf(call);
    const given = parseNewRound(form);
    if (!given.ok) return refuseForm(call, `/workspaces/${workspaceId}/rounds/new`, form, given.wrong);
    const list = parsePeople(form.get("people") ?? "");
    const made = await openRound(grant, { ...given.round, people: list.people }, roundMails());
    deliverLater();
    const { done, ...notices } = await askedNotices(call, list, made);
    const words = ["The round is open.", list.people.length > 0 && done?.words].filter(Boolean).join(" ");
    return roundRedirect(
      { workspaceId, assessmentId: made.assessmentId },
      { "round-links": { key: given.round.key }, done: { words }, ...notices },
    );
  },
});
