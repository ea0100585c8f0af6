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

/** Tells somebody that they were removed from a workspace; the page behind the link lists those that are left. */
export function removedMail(to: string, link: string): PlainMail {
  return {
    to,
    subject: "You were removed from a workspace at Plimsoll",
    text: `An owner or admin removed you from a workspace at Plimsoll. You can no longer open anything in it. What you answered there stays.\n\nYour workspaces: ${link}\n\nYour account and your own assessments are not affected.\n`,
  };
}
