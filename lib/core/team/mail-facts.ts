/** What a mail of a round says: who asks, of what, how long it takes and until when. */
export type MailFacts = Readonly<{
  askerName: string;
  askerEmail: string;
  workspaceName: string;
  scope: string;
  minutes: number;
  /** ISO; null where no day is set. */
  answerBy: string | null;
}>;

/** What became of a mail to a person, for whoever sent it. */
export type MailState = Readonly<{
  state: "queued" | "sent" | "failed";
  /** Why it was not taken, so far or for good. */
  failure: string | null;
}>;
