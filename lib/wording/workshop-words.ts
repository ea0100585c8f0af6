import type { Control } from "@/lib/core/questionnaire/control";
import { cellsOf, type RevealedControl, type SpreadCell } from "@/lib/core/workshop/revealed-control";
import { count, level } from "./numbers";

/** What is said before the first answer, and holds: what is shown, to whom, and what never is. */
export function revealingWords(
  { leadName, workspaceName }: Readonly<{ leadName: string | null; workspaceName: string }>,
  threshold: number,
): readonly string[] {
  const few = count(threshold);
  return [
    `The answers to a control are shown together, without names, and only after at least ${few} phones answered. Everyone who joined can see them, also on the screen of ${leadName ?? "the lead"}.`,
    `Fewer than ${few} equal answers are never shown alone: neighbouring levels are counted together. If everyone gives the same answer, the room knows what each person said.`,
    phonesWords,
    `After the workshop, ${workspaceName} gets a report with the agreed levels and how the answers were spread.`,
    "Nobody sees who chose what. The people who run this server could read its database.",
  ];
}

/** What a workshop counts, and what everybody in the room can check. */
export const phonesWords =
  "The screen counts phones, not people. If it shows more phones than there are people, someone joined twice: say so before you answer.";

const spreads = { wide: "Wide disagreement", some: "Some disagreement", close: "Close agreement" } as const;

/** How far apart a room is on a control, in a few words. */
export function apartWords({ agreement, mean, bins }: RevealedControl): string {
  const [only, ...others] = bins.filter(({ count: n }) => n > 0);
  if (only !== undefined && others.length === 0 && only.from === only.to) {
    return only.from === "none" ? "Nobody gave a level" : `All gave the same level: ${only.from}`;
  }
  if (agreement === null || mean === null) return "Too few gave a level to compare them";
  return `${spreads[agreement]}, around level ${level(mean)}`;
}

/** Said in place of a table where no answer was given often enough to stand apart. */
export const fewAnswersWords = "Too few phones answered to show how the answers are spread. Talk about them.";

/** A row of the table in short: "3", "0–1", "?" where it is about no level. */
export function binName({ from, to }: Readonly<{ from: SpreadCell; to: SpreadCell }>): string {
  const levels = cellsOf({ from, to }).filter((cell) => cell !== "none");
  const [first, last] = [levels.at(0), levels.at(-1)];
  const name = first === last ? String(first ?? "") : `${first}–${last}`;
  if (from !== "none") return name;
  return name === "" ? "?" : `? ${name}`;
}

/** An answer in words. */
export function cellWords(control: Control, cell: SpreadCell): string {
  if (cell !== "none") return control.levels[cell] ?? "";
  return control.notApplicableWhen === null ? "Not sure" : "Not sure or not applicable";
}

/** How many answered, and that the middle is rounded. */
export function spreadNote({ answered, mean }: RevealedControl): string {
  return `${answered} phones answered.${mean === null ? "" : " The mean is rounded to half a level."}`;
}

/** What the notes page says of controls to which another screen wrote meanwhile; null where there are none. */
export function joinedNotesWords(titles: readonly string[]): string | null {
  if (titles.length === 0) return null;
  return `Another screen changed the note on ${titles.join(", ")}. Both notes are kept, one below the other.`;
}

/** What closing a workshop makes. */
export function closingWorkshopWords(
  given: Readonly<{ agreed: number; revealed: number; controls: number; joined: number; threshold: number }>,
): string {
  const { agreed, revealed, controls, joined, threshold } = given;
  if (joined < threshold)
    return `If you close it now, its report shows nothing. It needs answers from ${threshold} phones.`;
  if (revealed === 0) return "If you close it now, its report shows nothing. No control is revealed yet.";
  const left = controls - revealed;
  const others = left === 0 ? "" : ` The other ${left} do not count, neither for nor against you.`;
  return `${revealed} of ${controls} controls are revealed, ${agreed} agreed. The report uses these controls only: the agreed level, or the mean of the answers.${others} A control is hidden if fewer than ${count(threshold)} phones gave a level.`;
}
