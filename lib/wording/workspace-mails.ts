/** A mail as plain text, without anything that a person typed: who invites could make us send it to anybody. */
export type PlainMail = Readonly<{ to: string; subject: string; text: string }>;

/** Invites an address into a workspace; what it is called stands on the page behind the link. */
export function invitationMail(to: string, link: string): PlainMail {
  return {
    to,
    subject: "You are invited to a workspace at Plimsoll",
    text: `Somebody invites you to a workspace at Plimsoll, where a team assesses the security of its Kubernetes platforms.\n\nSee who, and join: ${link}\n\nThe link is for this address alone and works for seven days. If you do not know what this is about, you need not do anything.\n`,
  };
}
