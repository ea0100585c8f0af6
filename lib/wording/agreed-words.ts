import type { Agreed } from "@/lib/core/workshop/room";

/** What a room agreed on: "Level 3", "Not sure". */
export function agreedWords(agreed: Agreed): string {
  if (agreed === "unsure") return "Not sure";
  return agreed === "not-applicable" ? "Not applicable" : `Level ${agreed}`;
}
