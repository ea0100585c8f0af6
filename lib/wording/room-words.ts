import type { RoomState } from "@/lib/core/workshop/room";
import { count } from "./numbers";

/** "7 of 12 are ready". */
export function readyWords({ ready, joined }: Pick<RoomState, "ready" | "joined">): string {
  return `${ready} of ${joined} ${ready === 1 ? "is" : "are"} ready`;
}

/** "12 people have joined". */
export function joinedWords(joined: number): string {
  if (joined === 0) return "Nobody has joined yet";
  return joined === 1 ? "1 person has joined" : `${joined} people have joined`;
}

/** Why nothing can be revealed yet. */
export function fewWords(threshold: number): string {
  return `Nothing is revealed that fewer than ${count(threshold)} people have answered, so that nobody can be singled out.`;
}
