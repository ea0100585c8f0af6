import type { RoundMails } from "@/lib/data/round-mails";
import { env } from "@/lib/platform/env";
import { canSendMail } from "@/lib/platform/mail";
import { askingMail, goOnMail, reminderMail, replacedMail } from "@/lib/wording/round-mails";

/** The mails of rounds, with links of the configured address; null where this server sends none. */
export function roundMails(): RoundMails | null {
  if (!canSendMail()) return null;
  const { appUrl } = env();
  return {
    asking: (facts, to, token) => askingMail(facts, to, `${appUrl}/join/${token}`),
    reminder: (facts, to, token) => reminderMail(facts, to, `${appUrl}/join/${token}`),
    replaced: (facts, to, token) => replacedMail(facts, to, `${appUrl}/join/${token}`),
    goOn: (facts, to, assessmentId) => goOnMail(facts, to, `${appUrl}/assess/${assessmentId}`),
  };
}
