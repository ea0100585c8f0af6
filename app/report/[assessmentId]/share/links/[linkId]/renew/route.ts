import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { sayDone } from "@/app/refuse-form";
import { formOf, respond } from "@/app/respond";
import { renewShareLink } from "@/lib/data/share-link-changes";

const inputSchema = z.object({
  revision: z.coerce.number().int().min(1).max(1_000_000),
  days: z.coerce.number().int().min(1).max(365),
});

const renewed = "The link now shows the report as it is today.";
const missed = "The link was renewed or ended meanwhile. Below stands what it shows now.";

/** Lets a link show the report as it is now, in place of the one that the form saw. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; linkId: string }>({
  POST: async ({ params: { assessmentId, linkId }, body, grant }) => {
    const granted = await grant("assessment.share", assessmentId);
    const form = formOf({ body });
    const input = parseInput(inputSchema, { revision: form.get("revision"), days: form.get("days") });
    const words = (await renewShareLink(granted, linkId, input)) ? renewed : missed;
    const path = `/report/${assessmentId}/share/links/${linkId}`;
    return sayDone(path, words);
  },
});
