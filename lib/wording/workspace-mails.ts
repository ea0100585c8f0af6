import { plainWords } from "./plain-words";

/** A mail as plain text. Of what people typed it holds names alone, as words: who invites could make us send it to anybody. */
export type PlainMail = Readonly<{ to: string; replyTo?: string; subject: string; text: string }>;

/** Who invites, and where. */
export type InvitationFacts = Readonly<{ askerName: string; askerEmail: string; workspaceName: string }>;

/** Invites an address into a workspace. */
export function invitationMail(
  { askerName, askerEmail, workspaceName }: InvitationFacts,
  to: string,
  link: string,
): PlainMail {
  return {
    to,
    replyTo: askerEmail,
    subject: "You are invited to a workspace at Plimsoll",
    text: `${plainWords(askerName)} (${askerEmail}) invites you to the workspace “${plainWords(workspaceName)}” at Plimsoll, where a team assesses the security of its Kubernetes platforms.

See the invitation, and join:
${link}

The link is for this address alone and works for 7 days.

If you were not expecting this, you can ignore it.
`,
  };
}

/** Tells somebody that they were removed from a workspace; the page behind the link lists those that are left. */
export function removedMail(to: string, link: string): PlainMail {
  return {
    to,
    subject: "You were removed from a workspace at Plimsoll",
    text: `An owner or admin removed you from a workspace at Plimsoll. You can no longer open anything in it. What you answered there stays.\n\nYour workspaces: ${link}\n\nYour account and your own assessments are not affected.\n`,
  };
}
