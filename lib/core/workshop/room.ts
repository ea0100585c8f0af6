import { z } from "zod";
import { depthSchema } from "../questionnaire/assessment";
import { revealedControlSchema } from "./revealed-control";

/** What a room can agree on about a control. */
export const agreedSchema = z.enum(["0", "1", "2", "3", "4", "unsure", "not-applicable"]);
export type Agreed = z.infer<typeof agreedSchema>;

/** The id of a control or of a domain, as an address or a form has it. */
export const shownSchema = z.string().regex(/^[a-z][a-z0-9.-]{0,99}$/);

/** What the lead's form says that the room agreed on. */
export const agreementInputSchema = z.object({
  questionId: shownSchema,
  agreed: agreedSchema,
  base: z
    .int()
    .min(0)
    .max(2 ** 31 - 2),
});

/** UTF-16 units, which are what a field of a page counts. */
export const longestRoomNote = 10_000;

/** A note as it is kept: lines end alike, and what cannot be seen is left out; null where nothing is left. */
export const roomNoteSchema = z
  .string()
  .transform((text) => {
    const clean = text
      .replaceAll(/\r\n?/g, "\n")
      .replaceAll(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, "")
      .trim();
    return clean === "" ? null : clean;
  })
  .pipe(z.string().max(longestRoomNote).nullable());

/** A note as it was typed, and what stood in its field before. */
export type RoomNote = Readonly<{ questionId: string; note: string | null; was: string | null }>;

/** What a screen asks for again and again: a new version is to be shown anew. */
export const roomStateSchema = z.object({
  version: z.number(),
  joined: z.number(),
  /** How many have answered everything that is being asked. */
  ready: z.number(),
});
export type RoomState = Readonly<z.infer<typeof roomStateSchema>>;

/** A control that the room has been shown. */
export const roomStepSchema = z.object({
  questionId: z.string(),
  isRevealed: z.boolean(),
  /** How its answers are spread; null as long as it is not revealed, and once the workshop is closed. */
  spread: revealedControlSchema.nullable(),
  agreed: agreedSchema.nullable(),
  /** The lead's; null for everybody else. */
  note: z.string().nullable(),
  revision: z.number(),
});
export type RoomStep = Readonly<z.infer<typeof roomStepSchema>>;

/** A workshop as its screens show it: nothing of who answered what, and of what was answered only what is revealed. */
export const roomSchema = roomStateSchema.extend({
  assessmentId: z.uuid(),
  workspaceId: z.uuid(),
  workspaceName: z.string(),
  scope: z.string(),
  leadName: z.string().nullable(),
  depth: depthSchema,
  questionnaireVersion: z.string(),
  threshold: z.number(),
  domainIds: z.array(z.string()).nullable(),
  /** The control or domain that the room looks at; null before the first. */
  shown: z.string().nullable(),
  isClosed: z.boolean(),
  /** The lead's; null on every other screen, and once it is closed. */
  code: z.string().nullable(),
  steps: z.array(roomStepSchema),
});
export type Room = Readonly<z.infer<typeof roomSchema>>;

/** What a workshop's code offers before anything is begun. */
export type WorkshopOffer = Readonly<{
  assessmentId: string;
  workspaceName: string;
  scope: string;
  leadName: string | null;
  /** This browser is in already. */
  isMine: boolean;
}>;
