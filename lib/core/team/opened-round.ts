import { z } from "zod";
import type { depthSchema, targetProfileSchema } from "../questionnaire/assessment";
import type { MailState } from "./mail-facts";

/** Separate: everybody answers alone, and nothing shows before closing. Workshop: a room answers and reveals together. */
export const roundKindSchema = z.enum(["separate", "workshop"]);
export type RoundKind = z.infer<typeof roundKindSchema>;

/**
 * How many were asked, have begun and say that they are done. `answered`: people who answered anything so far;
 * `answeredOpen`: browsers that did by the open link. Both 0 once the round is closed.
 */
export type RoundCounts = Readonly<{
  asked: number;
  begun: number;
  finished: number;
  answered: number;
  answeredOpen: number;
}>;

/** The headline of a closed round's report, or why it says nothing. */
export const roundHeadlineSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("shown"),
    respondents: z.number(),
    points: z.number().nullable(),
    highPoints: z.number().nullable(),
    agreement: z.number().nullable(),
  }),
  z.object({ kind: z.literal("withheld"), reason: z.enum(["not-closed", "too-few", "too-few-known"]) }),
]);
export type RoundHeadline = Readonly<z.infer<typeof roundHeadlineSchema>>;

/** A round as everybody in its workspace sees it: nothing of who answered what, at any time. */
export type OpenedRound = Readonly<{
  assessmentId: string;
  scopeId: string;
  scope: string;
  kind: RoundKind;
  depth: z.infer<typeof depthSchema>;
  targetProfile: z.infer<typeof targetProfileSchema>;
  threshold: number;
  /** Null: they have deleted their account. */
  leadName: string | null;
  openedAt: string;
  /** The day that respondents are asked to be done by, ISO. */
  answerBy: string | null;
  closedAt: string | null;
  hasJoinLink: boolean;
  isLeadMarked: boolean;
  counts: RoundCounts;
  /** Null as long as it is open. */
  headline: RoundHeadline | null;
}>;

/** Somebody who was asked, or came by a link, as the lead sees them. */
export type ListedRespondent = Readonly<{
  id: string;
  via: "personal" | "open" | "member";
  name: string | null;
  email: string | null;
  /** Begun: they opened their link and started. Finished: they say that they are done. */
  standing: "asked" | "begun" | "finished";
  /** How often they were reminded, and whether they may be again. */
  reminders: number;
  mayRemind: boolean;
  /** What became of the last mail to them; null: none was sent from here. */
  mail: MailState | null;
}>;

/** What a respondent may know of a round. */
export const myRoundSchema = z.object({
  assessmentId: z.uuid(),
  workspaceName: z.string(),
  scope: z.string(),
  leadName: z.string().nullable(),
  kind: roundKindSchema,
  threshold: z.number(),
  answerBy: z.string().nullable(),
  isClosed: z.boolean(),
  isFinished: z.boolean(),
  /** Answers in this browser alone, without an account. */
  isGuest: z.boolean(),
  isLead: z.boolean(),
  isLeadMarked: z.boolean(),
  /** Came by the open link of a round, without an account: counted apart. */
  isOpen: z.boolean(),
  jobFunction: z.string().nullable(),
});
export type MyRound = Readonly<z.infer<typeof myRoundSchema>>;

/** What a link into a round offers before anything is begun. */
export type JoinOffer = Omit<MyRound, "isClosed" | "isFinished" | "isGuest" | "isOpen" | "jobFunction"> &
  Readonly<{
    depth: z.infer<typeof depthSchema>;
    questionnaireVersion: string;
    isPersonal: boolean;
    respondentName: string | null;
    /** Signed in here as somebody of the workspace, and answering as that. */
    isMember: boolean;
    /** Mine: this browser answers already. Taken: another browser opened this personal link first. */
    standing: "open" | "closed" | "mine" | "taken";
  }>;
