import type { RoomState } from "@/lib/core/workshop/room";
import { count } from "./numbers";

/** "7 of 12 phones are ready". */
export function readyWords({ ready, joined }: Pick<RoomState, "ready" | "joined">): string {
  return `${ready} of ${joined} phones ${ready === 1 ? "is" : "are"} ready`;
}

/** "12 phones have joined". */
export function joinedWords(joined: number): string {
  if (joined === 0) return "Nobody has joined yet";
  return joined === 1 ? "1 phone has joined" : `${joined} phones have joined`;
}

/** What is said of a code that opens nothing, and never why: a sentence that stands alone, and what to do. */
export const noWorkshopWords = [
  "No open workshop has this code",
  "Look at the screen in the room again. The workshop may also be over.",
] as const;

/** What a press on "Reveal" came to where too few have answered. */
export function notRevealedWords({ ready }: Pick<RoomState, "ready">, threshold: number): string {
  return `Not revealed: ${ready === 0 ? "nobody" : ready} ${ready < 2 ? "is" : "are"} ready, ${threshold} are needed.`;
}

/** Why nothing can be revealed yet. */
export function fewWords(threshold: number): string {
  return `Answers are revealed after at least ${count(threshold)} phones have answered.`;
}
