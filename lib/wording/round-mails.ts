import type { MailFacts } from "@/lib/core/team/mail-facts";
import { day } from "./dates";
import { plainWords } from "./plain-words";
import type { PlainMail } from "./workspace-mails";

const unexpected = "If you were not expecting this, you can ignore it.";

/** Asks an address to answer in a round. */
export function askingMail(facts: MailFacts, to: string, link: string): PlainMail {
  return {
    to,
    replyTo: facts.askerEmail,
    subject: `Please answer${byDay(facts)}: Kubernetes security of your team`,
    text: `${asker(facts)} asks you to assess the Kubernetes security of ${subjectOf(facts)}. It takes about ${facts.minutes} minutes and needs no account.${please(facts)}

See who is asking, and start:
${link}

The link is personal: it belongs to the first browser that starts with it. Nobody sees your own answers.

${unexpected}
`,
  };
}

/** Reminds somebody who has not started, by a link that replaces the one before. */
export function reminderMail(facts: MailFacts, to: string, link: string): PlainMail {
  return {
    to,
    replyTo: facts.askerEmail,
    subject: `Reminder: please answer${byDay(facts)}`,
    text: `${asker(facts)} asked you to assess the Kubernetes security of ${subjectOf(facts)}, and the round is still open. It takes about ${facts.minutes} minutes and needs no account.${please(facts)}

See who is asking, and start:
${link}

This link is personal and replaces the one in the earlier email. Nobody sees your own answers.

${unexpected}
`,
  };
}

/** Reminds somebody who has started: by the address of their own browser's page, which lets nobody else in. */
export function goOnMail(facts: MailFacts, to: string, link: string): PlainMail {
  return {
    to,
    replyTo: facts.askerEmail,
    subject: `Reminder: please finish your answers${byDay(facts)}`,
    text: `You have started to assess the Kubernetes security of ${subjectOf(facts)} for ${asker(facts)}, and have not finished yet.${please(facts)}

Continue in the browser where you started:
${link}

${unexpected}
`,
  };
}

/** Tells somebody who has begun that their answers were deleted with the link that they had. */
export function replacedMail(facts: MailFacts, to: string, link: string): PlainMail {
  return {
    to,
    replyTo: facts.askerEmail,
    subject: "Your answers were deleted, and you have a new link",
    text: `${asker(facts)} replaced your personal link to assess ${subjectOf(facts)}. The earlier link no longer works, and what you answered with it was deleted.

See who is asking, and answer again:
${link}

The link is personal: it belongs to the first browser that starts with it. If you were not expecting this, ask that person before you answer.
`,
  };
}

function asker({ askerName, askerEmail, workspaceName }: MailFacts): string {
  return `${plainWords(askerName)} (${askerEmail}) of ${plainWords(workspaceName)}`;
}

function subjectOf({ scope }: MailFacts): string {
  return `“${plainWords(scope)}”`;
}

function byDay({ answerBy }: MailFacts): string {
  return answerBy === null ? "" : ` by ${day(answerBy)}`;
}

function please({ answerBy }: MailFacts): string {
  return answerBy === null ? "" : ` Please answer by ${day(answerBy)}.`;
}
