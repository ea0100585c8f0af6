import type { RoomStep } from "./room";

/** What a workshop adds to a round: the domains chosen (null: all), and what the room revealed and agreed on. */
export type WorkshopRecord = Readonly<{
  domainIds: readonly string[] | null;
  steps: readonly Pick<RoomStep, "questionId" | "isRevealed" | "agreed">[];
}>;
