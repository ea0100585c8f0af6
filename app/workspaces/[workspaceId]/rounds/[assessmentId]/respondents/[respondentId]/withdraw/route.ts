import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { respond } from "@/app/respond";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { withdrawRespondent } from "@/lib/data/respondents";

type Params = { workspaceId: string; assessmentId: string; respondentId: string };

/** Asks somebody no more who has not begun. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<Params>({
  POST: async ({ params, grant }) => {
    const { workspaceId, assessmentId } = params;
    const assess = await grant("workspace.assess", workspaceId);
    const respondentId = parseInput(z.uuid(), params.respondentId);
    const isGone = await withdrawRespondent(assess, { assessmentId, respondentId });
    const words = isGone ? "Their link opens nothing any more." : "They have begun meanwhile, and their answers stay.";
    return roundRedirect(params, { done: { words } });
  },
});
