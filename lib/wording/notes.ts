import { longestNote, type noteFault } from "@/lib/core/questionnaire/note";
import { counted, sentence, wholeNumber } from "./numbers";

/** Who will read a note, said before it is written: in a round, in a workspace's assessment, or in somebody's own. */
export function noteReaders(
  round: Readonly<{ workspaceName: string; threshold: number }> | null,
  isInWorkspace: boolean,
): string {
  if (round !== null) {
    return `Shown to people of ${round.workspaceName} after closing, without your name, and only where at least ${round.threshold} people know the level. Your words may still tell who you are.`;
  }
  if (isInWorkspace)
    return "Only people of this workspace read it. A shared report shows it only if one of them chooses so.";
  return "Only people who can open this assessment read it. A shared report shows it only if you choose so.";
}

/** What is wrong with a text as a note. */
export function noteFaultWords(fault: NonNullable<ReturnType<typeof noteFault>>, length: number): string {
  if (fault === "unseen")
    return "Not saved: it has characters that cannot be seen. Type it anew, or paste it as plain text.";
  return `Not saved: a note has at most ${wholeNumber(longestNote)} characters, and this one has ${wholeNumber(length)}.`;
}

/** How many controls of a report were noted on. */
export function notesClaim(controls: number): string {
  return sentence(`${counted(controls, "control")} ${controls === 1 ? "has" : "have"} notes`);
}

/** The rule beside the field. */
export const noteRule = `At most ${wholeNumber(longestNote)} characters.`;
