import type { ListedRespondent, RoundCounts } from "@/lib/core/team/opened-round";
import { type BoardState, type RespondentBoard, respondentsAPage } from "@/lib/core/team/respondent-board";
import { count } from "./numbers";

/** Who asks: "Ann Lee of Payments", or the workspace alone where the lead is gone. */
export function askerWords({
  leadName,
  workspaceName,
}: Readonly<{ leadName: string | null; workspaceName: string }>): string {
  return leadName === null ? workspaceName : `${leadName} of ${workspaceName}`;
}

/** What is shown of a round, from how many people on, and what that can tell. */
export function shownWords(threshold: number): readonly string[] {
  const few = count(threshold);
  return [
    "Before the round closes, nobody can see any answers.",
    `After that, the report shows numbers about the team, each only if at least ${few} people gave a known answer. A job function is shown separately only with ${few} people, and only if the others are nobody or ${few} people too.`,
    "If everyone gives the same answer, or nearly everyone, the numbers tell what each person said.",
    "A note that you write is shown without your name. Others may recognise your style.",
  ];
}

/** What is never shown. */
export function neverShownWords(leadName: string | null): readonly string[] {
  return [
    "Your own levels and your job function are never shown with your name, not after closing either.",
    `${leadName ?? "The lead"} sees the name that you were invited by or enter, whether you have started, and whether you say that you are done. So do the owners and admins of the workspace.`,
    "The people who run this server could read its database. No setting changes that.",
  ];
}

/** What the lead is told before answering: the survey answers are marked, unless the lead says otherwise. */
export function leadMarkedWords(isMarked: boolean): string {
  return isMarked
    ? "You lead this round. The report marks your answers to the survey questions as the lead’s, for everyone who reads it, also by a share link. Your levels are not marked."
    : "You lead this round. Your answers to the survey questions are counted with the others’ and not marked as the lead’s.";
}

/** What somebody is told who came by the open link without an account. */
export function openLinkWords({
  leadName,
  workspaceName,
}: Readonly<{ leadName: string | null; workspaceName: string }>): string {
  return `You came by the open link. Answers given this way are counted separately and do not enter the team’s numbers, because one person could answer several times. To be counted, sign in as a member of ${workspaceName} first, or ask ${leadName ?? "the lead"} for a personal link.`;
}

/** What the lead is told of the open link: who counts. */
export function openLinkCountWords(threshold: number): string {
  return `People who sign in as members count, also if they come by this link. Other browsers are counted separately and are not in the numbers, because one person could answer several times. The report needs ${threshold} people with a personal link or a membership.`;
}

/** "3 of the 5 people needed have answered", or how many beyond; and how many are counted apart. */
export function answeredWords({ answered, answeredOpen }: RoundCounts, threshold: number): string {
  const people =
    answered < threshold
      ? `${answered} of the ${threshold} people needed ${answered === 1 ? "has" : "have"} answered`
      : `${answered} people have answered, ${threshold} are needed`;
  return answeredOpen === 0 ? people : `${people}. ${answeredOpen} more by the open link, counted separately`;
}

/** "12 invited or joined · 8 started · 3 finished". */
export function countsWords({ asked, begun, finished }: RoundCounts): string {
  return `${asked} invited or joined · ${begun} started · ${finished} finished`;
}

type Closing = Readonly<{
  counts: RoundCounts;
  threshold: number;
  /** To how many controls enough people have given an answer, and how many there are. */
  enough: number;
  controls: number;
}>;

/** What closing now would show. */
export function closingWords({ counts, threshold, enough, controls }: Closing): string {
  const { answered, answeredOpen } = counts;
  const apart =
    answeredOpen === 0
      ? ""
      : ` ${answeredOpen} more answered by the open link. They are counted separately and are not in the numbers.`;
  if (answered < threshold) {
    return `If you close the round now, the report shows nothing. It needs answers from ${threshold} people, and ${answered} ${answered === 1 ? "has" : "have"} answered.${apart}`;
  }
  if (enough === 0) {
    return `If you close the round now, the report shows no levels. ${answered} people have answered something, but no control has answers from ${threshold} of them.${apart}`;
  }
  const all = enough === controls ? "" : " It hides the others, or counts them as unknown.";
  return `If you close the round now, the report uses the answers of ${answered} people, finished or not. ${enough} of ${controls} controls have answers from at least ${threshold} of them.${all}${apart}`;
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

const boardStates: Readonly<Record<BoardState, string>> = {
  all: "Everybody",
  asked: "Not started",
  begun: "Started",
  finished: "Finished",
  failed: "Email failed",
};

/** What the list of respondents is narrowed to. */
export function boardStateWords(state: BoardState): string {
  return boardStates[state];
}

/** What is said of a day to answer by that is none. */
export const answerByRule = "Enter a day from today on, within a year, or leave it empty.";

/** Which respondents a page shows: "Showing 51 to 100 of 205 people". */
export function boardRangeWords({ query, rows, found }: RespondentBoard): string {
  if (rows.length === 0) return "Nobody matches. Change the search or the state.";
  const first = (query.page - 1) * respondentsAPage + 1;
  const people = found === 1 ? "person" : "people";
  return `Showing ${first} to ${first + rows.length - 1} of ${found} ${people}`;
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
  given: Readonly<{
    name: string | null;
    asker: string;
    scope: string;
    link: string;
    answerBy: string | null;
    minutes: number;
  }>,
): string {
  const { name, asker, scope, link, answerBy, minutes } = given;
  return [
    name === null ? "Hello," : `Hello ${name},`,
    "",
    `${asker} asks you how Kubernetes security stands for “${scope}”. It takes about ${minutes} minutes, without an account:`,
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
