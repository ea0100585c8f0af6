import type { TeamSection } from "@/lib/core/team/team-section";
import type { WorkshopPart } from "@/lib/core/team/workshop-part";
import { agreedWords } from "./agreed-words";
import { counted, levelWords, list, sentence } from "./numbers";

/** How a workshop's levels came about. */
export function workshopPartWords({ domains, controls, revealed, agreed }: WorkshopPart): string {
  const left = revealed < controls ? "; the others do not count" : "";
  const over = domains === null ? "" : ` over ${list(domains)}`;
  return `A room answered together${over}, and answers were revealed without names: ${revealed} of ${controls} controls${left}. ${agreedSentence(agreed.length)}`;
}

function agreedSentence(agreed: number): string {
  if (agreed === 0) return "No level was agreed there; each is the mean of the known levels.";
  const stand = `${sentence(counted(agreed, "level"))} agreed there ${agreed === 1 ? "stands" : "stand"} as agreed`;
  return `${stand}; every other one is the mean of the known levels.`;
}

export const agreedHead: readonly string[] = ["Control", "Agreed", "Mean of answers"];

/** What the room agreed on beside the mean of what people answered. */
export function agreedRows({ workshop, controls }: TeamSection): readonly (readonly string[])[] {
  return (workshop?.agreed ?? []).map(({ controlId, title, token }) => {
    const answered = controls.find((one) => one.controlId === controlId);
    const mean = answered?.kind === "shown" ? levelWords(answered) : "–";
    return [title, agreedWords(token), mean];
  });
}
