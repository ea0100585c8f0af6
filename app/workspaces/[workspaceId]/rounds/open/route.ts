import { z } from "zod";
import { refuseForm } from "@/app/refuse-form";
import { formOf, respond } from "@/app/respond";
import { askedPeople } from "@/app/workspaces/asked-people";
import { mailLinks } from "@/app/workspaces/mail-links";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { newRoundSchema } from "@/lib/core/team/new-round";
import { openRound } from "@/lib/data/rounds";

const words: Readonly<Record<string, string>> = {
  scope: "Say what is assessed, in 1 to 80 characters that can be seen.",
  threshold: "Choose a number from 3 to 10.",
  answerBy: "Give a day, or none.",
  depth: "Choose one.",
  targetProfile: "Choose one.",
};

/** Opens a round and leads to its page, which shows its links for a minute. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  POST: async (call) => {
    const { workspaceId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const form = formOf(call);
    const given = newRoundSchema.extend({ key: z.uuid() }).safeParse({
      ...Object.fromEntries(form),
      threshold: Number(form.get("threshold")),
      answerBy: form.get("answerBy") || null,
    });
    if (!given.success) {
      const wrong = given.error.issues.map(({ path }) => String(path[0]));
      const fields = Object.fromEntries(wrong.map((field) => [field, words[field] ?? "This does not fit."]));
      return refuseForm(`/workspaces/${workspaceId}/rounds/new`, form, fields);
    }
    const { people, wrong } = askedPeople(form);
    const made = await openRound(grant, { ...given.data, people });
    mailLinks(made);
    return roundRedirect(
      { workspaceId, assessmentId: made.assessmentId },
      { key: given.data.key, words: "The round is open.", wrong },
    );
  },
});
