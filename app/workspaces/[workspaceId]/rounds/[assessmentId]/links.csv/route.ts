import { readNotice } from "@/app/notice";
import { download, respond } from "@/app/respond";
import { readShownLinks } from "@/app/workspaces/shown-links";
import { readMadeLinks } from "@/lib/data/join-links";
import { linksCsv } from "@/lib/exports/csv-links";
import { NotFound } from "@/lib/platform/errors";

/** The links that the round's page shows, as a table, for as long as it shows them. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  GET: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const assess = await call.grant("workspace.assess", workspaceId);
    const path = `/workspaces/${workspaceId}/rounds/${assessmentId}`;
    const notice = readNotice("round-links", path, call.caller.cookies);
    const made = notice === null ? null : await readMadeLinks(assess, { assessmentId, key: notice.key });
    if (made === null) throw new NotFound("links");
    const { people } = await readShownLinks(await call.grant("workspace.read", workspaceId), made);
    return download(linksCsv(people), "text/csv; charset=utf-8", "plimsoll-links.csv");
  },
});
