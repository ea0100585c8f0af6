import type { RevealedControl } from "@/lib/core/workshop/revealed-control";
import { count, list, sentence } from "./numbers";
import { functionLabel, shownLevel } from "./team";

/** What is told before the first answer, and holds: what is revealed, to whom, and what never is. */
export function revealingWords(
  { leadName, workspaceName }: Readonly<{ leadName: string | null; workspaceName: string }>,
  threshold: number,
): readonly string[] {
  return [
    `Answers are revealed without names: to everybody who has joined, and on the screen of ${leadName ?? "whoever leads"}. Each control's answers show together, and only if at least ${count(threshold)} people have answered.`,
    `After the workshop its report is for ${workspaceName}: the levels agreed, and how the answers were spread.`,
    "Who chose what is shown to nobody. A job function is told apart only where enough people gave it. Whoever runs this server could read its database.",
  ];
}

/** How far apart a room is on a control, in a few words. */
export function apartWords({ agreement, known, mean }: RevealedControl): string {
  if (known === 0 || mean === null) return "Nobody gave a level";
  const middle = `mean level ${shownLevel(mean)}`;
  if (agreement === null) return sentence(middle);
  if (agreement === 1) return `All gave the same level: ${shownLevel(mean)}`;
  return sentence(`${middle}, agreement ${agreement.toFixed(2)} of 1`);
}

/** What the number of an agreement means; null where none is said. */
export function agreementMeaning({ agreement }: Pick<RevealedControl, "agreement">): string | null {
  if (agreement === null || agreement === 1) return null;
  return "Agreement is 1 where all gave the same level, and 0 where half gave 0 and half 4.";
}

/** "developers 3.6, security 1.2"; null where no two job functions may be told apart. */
export function functionMeansWords({ functions }: RevealedControl): string | null {
  if (functions.length < 2) return null;
  return list(functions.map(({ jobFunction, mean }) => `${functionLabel(jobFunction)} ${shownLevel(mean)}`));
}

/** "12 answered: 10 with a level, 1 not sure, 1 not applicable". */
export function answeredWords({ answered, known, unsure, notApplicable }: RevealedControl): string {
  const parts = [
    ...(known === answered ? [] : [`${known} with a level`]),
    ...(unsure === 0 ? [] : [`${unsure} not sure`]),
    ...(notApplicable === 0 ? [] : [`${notApplicable} not applicable`]),
  ];
  return parts.length === 0 ? `${answered} answered` : `${answered} answered: ${list(parts)}`;
}

/** What closing a workshop makes. */
export function closingWorkshopWords(
  given: Readonly<{ agreed: number; revealed: number; controls: number; joined: number; threshold: number }>,
): string {
  const { agreed, revealed, controls, joined, threshold } = given;
  if (joined < threshold) return `Closed now, its report shows nothing: it needs ${threshold} people who answered.`;
  return `${revealed} of ${controls} controls revealed, ${agreed} agreed. The report takes what was agreed, elsewhere the mean of what people answered, and shows no control to which fewer than ${count(threshold)} people gave a level; where that leaves too few controls, there is no report.`;
}
