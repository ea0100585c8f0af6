import type { ListedRespondent, OpenedRound, RoundCounts } from "@/lib/core/team/opened-round";
import { count, counted, sentence } from "./numbers";

/** Who asks: "Ann Lee of Payments", or the workspace alone where the lead is gone. */
export function askerWords({
  leadName,
  workspaceName,
}: Readonly<{ leadName: string | null; workspaceName: string }>): string {
  return leadName === null ? workspaceName : `${leadName} of ${workspaceName}`;
}

/** What is shown of a round, and from how many on. */
export function shownWords(threshold: number): readonly string[] {
  const few = count(threshold);
  return [
    "Nothing of anybody's answers shows before the round is closed, to nobody.",
    `After that: numbers over the team, and only where at least ${few} people gave a known answer. A job function is shown apart only from ${few} people on, and only if those left over are none or ${few} too.`,
  ];
}

/** What is never shown. */
export function neverShownWords(leadName: string | null): readonly string[] {
  return [
    "What you alone answered, and which job function you gave: to nobody, not after closing either.",
    `${leadName ?? "Whoever leads the round"} sees the name you were asked by or give, whether you have begun and whether you say that you are done. So do the owners and admins of the workspace.`,
    "Whoever runs this server could read its database. It says so here because no setting changes it.",
  ];
}

/** "3 of 5 needed have finished", or how many beyond. */
export function finishedWords({ finished }: RoundCounts, threshold: number): string {
  if (finished < threshold) return `${finished} of the ${threshold} needed ${finished === 1 ? "has" : "have"} finished`;
  return sentence(`${counted(finished, "person", "people")} finished, ${threshold} are needed`);
}

/** "12 asked, 8 have begun, 3 have finished". */
export function countsWords({ asked, begun, finished }: RoundCounts): string {
  return `${asked} asked or joined · ${begun} begun · ${finished} finished`;
}

/** What closing now would show. */
export function closingWords({ counts, threshold }: Pick<OpenedRound, "counts" | "threshold">): string {
  const { begun, finished } = counts;
  if (begun < threshold) {
    return `Closed now, the report would show nothing: it needs ${threshold} who answered, and ${begun} ${begun === 1 ? "has" : "have"} begun.`;
  }
  const open = begun - finished;
  const also = open === 0 ? "" : ` What ${open} who ${open === 1 ? "is" : "are"} not done answered so far counts too.`;
  return `The report is made from the answers of everybody who gave one.${also}`;
}

const standings: Readonly<Record<ListedRespondent["standing"], string>> = {
  asked: "Not begun",
  begun: "Begun",
  finished: "Finished",
};

export function standingWords(standing: ListedRespondent["standing"]): string {
  return standings[standing];
}

const ways: Readonly<Record<ListedRespondent["via"], string>> = {
  personal: "link of their own",
  open: "link for all",
  member: "as a member",
};

/** How somebody came into a round. */
export function viaWords(via: ListedRespondent["via"]): string {
  return ways[via];
}

const unnamed = "Somebody without a name";

/** How a respondent is called; who came by the open link may have given no name. */
export function respondentWords({ name, email }: Readonly<{ name: string | null; email: string | null }>): string {
  return name ?? email ?? unnamed;
}

/** Why a closed round shows nothing. */
export function withheldWords(reason: "not-closed" | "too-few" | "too-few-known", threshold: number): string {
  if (reason === "too-few-known") {
    return `Too few questions have ${count(threshold)} known answers, so nothing is shown: what would be left would tell of a few people.`;
  }
  return `Fewer than ${count(threshold)} people answered, so nothing is shown, not even how they answered together.`;
}

/** The text that asks somebody to answer, for a mail or a chat. It names nobody's answers, and no score. */
export function askingText(
  given: Readonly<{ name: string | null; asker: string; scope: string; link: string; answerBy: string | null }>,
): string {
  const { name, asker, scope, link, answerBy } = given;
  return [
    name === null ? "Hello," : `Hello ${name},`,
    "",
    `${asker} asks you how Kubernetes security stands for “${scope}”. You need no account:`,
    "",
    link,
    "",
    `The link is yours alone: it belongs to the first browser that begins with it.${answerBy === null ? "" : ` Please be done by ${answerBy}.`}`,
    "What you answer is shown to nobody; the team's numbers show after closing.",
  ].join("\n");
}

/** The text that reminds somebody who has begun: without a link that would let another browser in. */
export function goOnText(
  given: Readonly<{ name: string | null; asker: string; scope: string; link: string; answerBy: string | null }>,
): string {
  const { name, asker, scope, link, answerBy } = given;
  return [
    name === null ? "Hello," : `Hello ${name},`,
    "",
    `you have begun to answer for “${scope}”, and ${asker} would be glad if you finished${answerBy === null ? "" : ` by ${answerBy}`}. In the browser in which you began:`,
    "",
    link,
  ].join("\n");
}
