import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, redirectTo, respond } from "@/app/respond";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { joinAsMember } from "@/lib/data/joining";

/** Begins answering in a round as a member of its workspace. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const jobFunction = parseInput(z.string().regex(/^[a-z-]{1,40}$/), formOf(call).get("jobFunction"));
    const outcome = await joinAsMember(grant, { assessmentId: parseInput(z.uuid(), assessmentId), jobFunction });
    if (outcome === "joined" || outcome === "already") return redirectTo(`/assess/${assessmentId}`);
    return roundRedirect(call.params, { done: { words: "The round is closed, or full: nobody can begin any more." } });
  },
});
