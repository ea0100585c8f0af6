import { z } from "zod";
import type { StoredAnswer } from "../questionnaire/answer";
import type { Assessment } from "../questionnaire/assessment";
import { controlOfNote } from "../questionnaire/note";
import type { WorkshopRecord } from "../workshop/workshop-record";

/** The job functions that a report tells apart, in the order shown. Every other answer to that question is told of nobody. */
export const jobFunctions = ["developer", "operations", "security", "management"] as const;
export type JobFunction = (typeof jobFunctions)[number];

/** How many known answers a cell of a team report needs; set before a round opens, never after. */
export const thresholdSchema = z.int().min(3).max(10);
export const defaultThreshold = 5;

/** One respondent's part in a round. `jobFunction` is the token of that question, as given. */
export type RoundResponse = Readonly<{
  jobFunction: string | null;
  isLead: boolean;
  /** By the open link, without an account: nobody knows how many people such browsers are. */
  isOpen: boolean;
  answers: readonly StoredAnswer[];
}>;

/** An assessment that several people answered. */
export type Round = Readonly<{
  assessment: Assessment;
  threshold: number;
  isClosed: boolean;
  /** Whether the lead's answers to survey questions are marked as the lead's. */
  isLeadMarked: boolean;
  responses: readonly RoundResponse[];
  /** Where a room answered together. */
  workshop?: WorkshopRecord;
}>;

/** The responses with an answer to anything but the profile: neither an opened link nor a note makes a respondent. */
export function respondentsOf({ responses }: Pick<Round, "responses">): readonly RoundResponse[] {
  return responses.filter(({ answers }) =>
    answers.some(
      ({ questionId, token }) =>
        token !== null && !questionId.startsWith("profile.") && controlOfNote(questionId) === null,
    ),
  );
}

/** The job function of a response; null for one that is not told apart. */
export function jobFunctionOf({ jobFunction }: Pick<RoundResponse, "jobFunction">): JobFunction | null {
  return jobFunctions.find((one) => one === jobFunction) ?? null;
}
