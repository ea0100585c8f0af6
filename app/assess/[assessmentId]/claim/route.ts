import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, redirectTo, respond } from "@/app/respond";
import { claimedActor } from "@/lib/auth/actor";
import { claimAssessment } from "@/lib/data/claim-assessment";

const intoSchema = z.union([z.literal("account"), z.uuid()]);

/** Makes an assessment of this device the signed-in person's own, or a workspace's of theirs. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async (call) => {
    const { actor } = await call.person();
    const into = parseInput(intoSchema, formOf(call).get("into") ?? "account");
    await claimAssessment(actor, claimedActor(call.caller.cookies), {
      assessmentId: call.params.assessmentId,
      into: into === "account" ? null : await call.grant("workspace.assess", into),
      network: call.caller.network,
    });
    return redirectTo(into === "account" ? "/assess" : `/workspaces/${into}`);
  },
});
