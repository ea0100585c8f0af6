import { mostPeopleAtOnce, type PeopleList, type WrongEntry, type WrongReason } from "@/lib/core/team/people";
import { mostInvitationsADay } from "@/lib/core/workspace/workspace";

const reasons: Readonly<Record<WrongReason, string>> = {
  "not-an-address": "not a complete email address",
  "no-address": "has no email address",
  several: "names several people: put one person on each line",
  "not-a-name": "a name must have 1 to 80 visible characters",
  "over-limit": "is beyond the number of people for one form",
  "daily-limit": "is beyond the number of people for one day: try again tomorrow",
};

const mostLines = 20;

/** What is wrong with each entry of a list, one a line; the first line is the summary. Everybody else was asked. */
export function wrongEntriesWords(wrong: readonly WrongEntry[]): string {
  const listed = wrong.slice(0, mostLines).map(({ line, text, reason }) => {
    const where = reason === "daily-limit" ? "" : `Line ${line}, `;
    return `${where}“${shortened(text)}”: ${reasons[reason]}.`;
  });
  const more = wrong.length - listed.length;
  return [
    wrong.length === 1
      ? "One entry was left out. It is in the box again."
      : `${wrong.length} entries were left out. They are in the box again.`,
    ...listed,
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join("\n");
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The entries that were left out, as they were typed, to be corrected and sent again. */
export function wrongEntriesText(wrong: readonly WrongEntry[]): string {
  return wrong.map(({ text }) => text).join("\n");
}

type Outcome = Readonly<{ asked: number; known: number }> & Pick<PeopleList, "repeated">;

/** What came of a list of people: how many were asked, and why others were not. */
export function askedWords({ asked, known, repeated }: Outcome): string {
  const people = (number: number) => (number === 1 ? "One person has" : `${number} people have`);
  return [
    asked === 0 ? "Nobody new has been asked." : `${people(asked)} been asked.`,
    known === 0 ? "" : `${people(known)} already been asked in this round: send a reminder instead.`,
    repeated === 0 ? "" : `${repeated === 1 ? "One entry names" : `${repeated} entries name`} somebody twice.`,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** How a list of people for a round may look. */
export const peopleHint = `One person per line: a name, an email address, or both. For example “Ann Lee, ann@example.org”. Lists from Outlook, Gmail and spreadsheets work too. Up to ${mostPeopleAtOnce} at a time.`;

/** How a list of addresses to invite may look. */
export const addressesHint = `One per line, or a list from Outlook, Gmail or a spreadsheet. Up to ${mostInvitationsADay} a day. Each link works for 7 days.`;

/** What came of a reminder: how many get an email, and for how many a text has to be handed on. */
export function remindedWords(reminded: readonly Readonly<{ isMailed: boolean }>[]): string {
  if (reminded.length === 0) return "Nobody can be reminded now.";
  const mailed = reminded.filter(({ isMailed }) => isMailed).length;
  const shown = reminded.length - mailed;
  return [
    mailed === 0 ? "" : `${mailed === 1 ? "One reminder is" : `${mailed} reminders are`} being sent.`,
    shown === 0
      ? ""
      : `${shown === 1 ? "One reminder is" : `${shown} reminders are`} below, to copy and send yourself.`,
  ]
    .filter((words) => words !== "")
    .join(" ");
}
